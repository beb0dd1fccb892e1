// Amounts are whole numbers of the currency's smallest unit. All currencies of this sample have two decimal places.

export const format = (amount, currency) =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount / 100);

export const symbol = currency =>
  new Intl.NumberFormat(undefined, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find(part => part.type === 'currency').value;

// '12', '12.5' and '12,50'; null for anything else. Not through a floating-point number: 1.15 * 100 is no whole one.
export function parse(text) {
  const match = /^\s*(\d{1,6})(?:[.,](\d{0,2}))?\s*$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
