// The marketplace's API. No request names an account: the app knows it from whoever is signed in.

export class ApiError extends Error {
  constructor(status, title) {
    super(title);
    this.status = status;
  }
}

async function send(method, path, body, headers = {}) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, 'The marketplace does not answer. Are you offline?');
  }

  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) throw new ApiError(response.status, answer?.title ?? 'That did not work.');
  return answer;
}

export const whoIsSignedIn = async () => (await send('GET', '/sign-in')).seller;
export const signIn = (seller, password) => send('POST', '/sign-in', { seller, password });
export const signUp = (seller, password, country) => send('POST', '/sign-up', { seller, password, country });
export const signOut = () => send('POST', '/sign-out');
export const onboardingLink = () => send('POST', '/seller/onboarding-link');
export const clientConfiguration = () => send('GET', '/connect/config');
export const seller = () => send('GET', '/seller');
export const charges = () => send('GET', '/seller/charges?pageSize=10&take=10');
export const refund = (charge, amount) => send('POST', `/seller/charges/${encodeURIComponent(charge)}/refunds`, { amount });

// The same key for the same attempt: who clicks twice pays once.
export const pay = (payment, key) => send('POST', '/seller/payments', payment, { 'Idempotency-Key': key });
