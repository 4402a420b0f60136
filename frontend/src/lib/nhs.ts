// The NHS number's check digit (modulus 11), as the NHS Data Dictionary gives it. The server has the last word.

/** Whether text is an NHS number: ten digits, spaces allowed, with the right check digit. */
export function validNhsNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, "");
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
