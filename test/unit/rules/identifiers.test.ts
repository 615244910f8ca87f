import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatIndustryCode,
  formatPhone,
  looksLikeCpr,
  parseCvr,
  parseEmail,
  parseGln,
  parseIndustryCode,
  parsePhone,
  parsePNumber,
  parsePostcode,
  parseWebsite,
} from '../../../db/rules/identifiers'
import { FORMAT_CODES } from '../../../db/rules/parsed'

const ok = (value: string | null) => ({ ok: true, value })
const no = (code: string) => ({ ok: false, code })

const PARSERS = {
  parseCvr,
  parsePNumber,
  parseGln,
  parsePhone,
  parsePostcode,
  parseEmail,
  parseWebsite,
  parseIndustryCode,
}

describe.each(Object.entries(PARSERS))('%s', (_, parse) => {
  it('lets a field be emptied', () => {
    for (const blank of ['', '   ', '\u00a0\u200b\t']) expect(parse(blank)).toEqual(ok(null))
  })

  it('answers every text with a value or a known reason, and reads back what it gave', () => {
    const nearly = fc
      .array(fc.constantFrom('1', '0', '45', '+', ' ', '-', '.', '@', 'a', 'dk', ':', '/', '(0)', '13748136'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
        const answer = parse(text)
        if (!answer.ok) expect(FORMAT_CODES).toContain(answer.code)
        else if (answer.value !== null) expect(parse(answer.value)).toEqual(answer)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a CVR number', () => {
  it.each(['13748136', '24256790', '13585628', '10000009'])('takes the valid %s', (cvr) => {
    expect(parseCvr(cvr)).toEqual(ok(cvr))
  })

  it.each([
    '13 74 81 36',
    'DK13748136',
    'dk-13748136',
    'CVR 13748136',
    'CVR-nr.: 13 74 81 36',
    '\u200b13748136\u00a0',
  ])('takes %s as it is copied from a letter', (text) => {
    expect(parseCvr(text)).toEqual(ok('13748136'))
  })

  it.each([
    ['24256791', 'cvr.checkDigit'],
    ['12345678', 'cvr.checkDigit'],
    ['10000000', 'cvr.checkDigit'],
    ['00000000', 'cvr.leadingZero'],
    ['00000019', 'cvr.leadingZero'],
    ['1374813', 'cvr.length'],
    ['137481366', 'cvr.length'],
    ['CVR', 'cvr.length'],
    ['1374813A', 'cvr.characters'],
    ['１３７４８１３６', 'cvr.characters'],
  ])('refuses %s with its reason', (text, code) => {
    expect(parseCvr(text)).toEqual(no(code))
  })

  it('catches every wrong single digit', () => {
    for (let place = 0; place < 8; place++)
      for (let digit = 0; digit < 10; digit++) {
        const cvr = `${'13748136'.slice(0, place)}${digit}${'13748136'.slice(place + 1)}`
        expect(parseCvr(cvr).ok).toBe(cvr === '13748136')
      }
  })
})

describe('a P-number', () => {
  it('is never refused by a modulus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (number) => {
        const digits = String(number).padStart(10, '0')
        expect(parsePNumber(digits)).toEqual(ok(digits))
      }),
    )
  })

  it('needs ten digits', () => {
    expect(parsePNumber('P-nr. 1003 388 394')).toEqual(ok('1003388394'))
    expect(parsePNumber('100338839')).toEqual(no('pNumber.length'))
    expect(parsePNumber('10033883945')).toEqual(no('pNumber.length'))
    expect(parsePNumber('100338839x')).toEqual(no('pNumber.characters'))
  })
})

describe('a GLN', () => {
  it.each(['4260304620007', '5798000000001', '5 798000 000001', 'EAN 5798000000001'])('takes %s', (gln) => {
    expect(parseGln(gln)).toEqual(ok(gln.replace(/\D/g, '')))
  })

  it('refuses a wrong check digit, a wrong length and letters', () => {
    expect(parseGln('4260304620008')).toEqual(no('gln.checkDigit'))
    expect(parseGln('426030462000')).toEqual(no('gln.length'))
    expect(parseGln('579800000000A')).toEqual(no('gln.characters'))
  })
})

describe('a phone number', () => {
  it.each([
    ['12345678', '+4512345678'],
    ['12 34 56 78', '+4512345678'],
    ['12-34-56-78', '+4512345678'],
    ['1234\u00a05678', '+4512345678'],
    ['+45 12 34 56 78', '+4512345678'],
    ['(+45) 12 34 56 78', '+4512345678'],
    ['0045 12345678', '+4512345678'],
    ['45 12 34 56 78', '+4512345678'],
    ['45 12 34 56', '+4545123456'],
    ['+46 (0)70-123 45 67', '+46701234567'],
    ['0046 70 123 45 67', '+46701234567'],
    ['+299 12 34 56', '+299123456'],
  ])('stores %s as %s', (text, stored) => {
    expect(parsePhone(text)).toEqual(ok(stored))
  })

  it.each([
    ['1234567', 'phone.length'],
    ['123456789', 'phone.length'],
    ['+45 1234567', 'phone.length'],
    ['+45 123456789', 'phone.length'],
    ['+0012345678', 'phone.length'],
    ['+1234567890123456', 'phone.length'],
    ['010203-1234', 'phone.length'],
    ['+', 'phone.length'],
    ['12 34 56 78 lok. 9', 'phone.characters'],
    ['12+345678', 'phone.characters'],
    ['=12345678', 'phone.characters'],
  ])('refuses %s with its reason', (text, code) => {
    expect(parsePhone(text)).toEqual(no(code))
  })

  it('shows a Danish number in pairs and a foreign one whole', () => {
    expect(formatPhone('+4512345678')).toBe('12 34 56 78')
    expect(formatPhone('+46701234567')).toBe('+46701234567')
    expect(formatPhone('omstillingen')).toBe('omstillingen')
  })

  it('is read back as it is shown', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (digits) => {
        expect(parsePhone(formatPhone(`+45${digits}`))).toEqual(ok(`+45${digits}`))
      }),
    )
  })
})

describe('a postcode', () => {
  it('keeps its zeros and its four digits', () => {
    expect(parsePostcode('7000')).toEqual(ok('7000'))
    expect(parsePostcode('0800')).toEqual(ok('0800'))
    expect(parsePostcode('DK-8000')).toEqual(ok('8000'))
    expect(parsePostcode('700')).toEqual(no('postcode.length'))
    expect(parsePostcode('70000')).toEqual(no('postcode.length'))
    expect(parsePostcode('7000 Fredericia')).toEqual(no('postcode.characters'))
  })
})

describe('an e-mail address', () => {
  it.each([
    ['post@eksempel.dk', 'post@eksempel.dk'],
    [' Post.Kasse+a@Eksempel.DK ', 'Post.Kasse+a@eksempel.dk'],
    ['mailto:post@eksempel.dk', 'post@eksempel.dk'],
    ['søren@blåbær.dk', 'søren@blåbær.dk'],
    ["o'eksempel@under.eksempel.co.uk", "o'eksempel@under.eksempel.co.uk"],
  ])('takes %s', (text, stored) => {
    expect(parseEmail(text)).toEqual(ok(stored))
  })

  it.each([
    'post',
    'post@',
    '@eksempel.dk',
    'post@eksempel',
    'post@@eksempel.dk',
    'a@b@eksempel.dk',
    '.post@eksempel.dk',
    'po..st@eksempel.dk',
    'post.@eksempel.dk',
    'post@eksempel..dk',
    'post@-eksempel.dk',
    'post@eksempel.d',
    'post@1.2.3.4',
    'po st@eksempel.dk',
    'a@eksempel.dk; b@eksempel.dk',
    'Post <post@eksempel.dk>',
    'post@eksempel.dk\nBcc: x@eksempel.dk',
    `${'a'.repeat(65)}@eksempel.dk`,
  ])('refuses %s', (text) => {
    expect(parseEmail(text)).toEqual(no('email.form'))
  })
})

describe('a website', () => {
  it.each([
    ['eksempel.dk', 'https://eksempel.dk'],
    ['www.eksempel.dk/', 'https://www.eksempel.dk'],
    ['http://eksempel.dk/om os'.replace(' ', '-'), 'http://eksempel.dk/om-os'],
    ['HTTPS://Eksempel.dk/Side?a=1#b', 'https://Eksempel.dk/Side?a=1#b'],
    ['eksempel.dk:8080/side', 'https://eksempel.dk:8080/side'],
    ['blåbærgård.dk', 'https://blåbærgård.dk'],
    ['https://eksempel.dk/a/', 'https://eksempel.dk/a/'],
    ['eksempel.dk/javascript:alert(1)', 'https://eksempel.dk/javascript:alert(1)'],
  ])('stores %s as %s', (text, stored) => {
    expect(parseWebsite(text)).toEqual(ok(stored))
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\u0000script:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    'file:///c:/x',
    'mailto:post@eksempel.dk',
    'ftp://eksempel.dk',
    'vbscript:x',
  ])('refuses to run or open %s', (text) => {
    expect(parseWebsite(text)).toEqual(no('website.scheme'))
  })

  it.each([
    'eksempel',
    'eksempel dk',
    'https://',
    'https://eksempel.dk@ond.dk',
    'https:\\\\eksempel.dk',
    'https://eksempel.dk/"onclick="x',
    'https://eksempel.dk/<script>',
    'java\tscript:alert(1)',
    '//eksempel.dk',
    'javascript:1',
    'http:eksempel.dk',
    '1.2.3.4',
    'localhost',
  ])('refuses %s as no address', (text) => {
    expect(parseWebsite(text)).toEqual(no('website.form'))
  })

  it('gives nothing but http and https, whatever is typed', () => {
    const parts = fc.constantFrom(
      'java',
      'script:',
      'alert(1)',
      '\t',
      '\u0000',
      'data:',
      '//',
      'eksempel.dk',
      ' ',
      '%0a',
      '1',
    )
    fc.assert(
      fc.property(fc.array(parts), (typed) => {
        const answer = parseWebsite(typed.join(''))
        if (answer.ok && answer.value !== null)
          expect(['http:', 'https:']).toContain(new URL(answer.value).protocol)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an industry code', () => {
  it('keeps leading zeros and loses its dots', () => {
    expect(parseIndustryCode('41.20.00')).toEqual(ok('412000'))
    expect(parseIndustryCode('011100')).toEqual(ok('011100'))
    expect(formatIndustryCode('412000')).toBe('41.20.00')
    expect(formatIndustryCode('011100')).toBe('01.11.00')
    expect(formatIndustryCode('ukendt')).toBe('ukendt')
  })

  it('does not guess a lost zero', () => {
    expect(parseIndustryCode('11100')).toEqual(no('industryCode.length'))
    expect(parseIndustryCode('41.20.0A')).toEqual(no('industryCode.characters'))
  })
})

describe('a CPR number in a free text', () => {
  it.each([
    '070761-4285',
    '0707614285',
    '070761 4285',
    '070761 – 4285',
    'Ring til ham (070761-4285) i morgen',
    '670761-4285',
    '290200-1234',
    '070761\u200b-4285',
    'cpr:0707614285.',
  ])('is seen in %s', (text) => {
    expect(looksLikeCpr(text)).toBe(true)
  })

  it.each([
    '',
    '320101-1234',
    '001301-1234',
    '011301-1234',
    '310201-1234',
    '070761-428',
    '070761-42855',
    '1070761-4285',
    '+4512345678',
    '12 34 56 78',
    '5798000000001',
    '13748136',
    'P-nr. 1003388394',
    'p-nummer 1003388394',
    'sag 2016-038673',
    '14.09.2016',
    'kl. 10.30-11.30',
  ])('is not seen in %s', (text) => {
    expect(looksLikeCpr(text)).toBe(false)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof looksLikeCpr(text) === 'boolean'))
  })
})
