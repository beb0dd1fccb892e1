import * as api from './api.js';
import { busyWhile, byId, complain } from './dom.js';

export function startOnboarding() {
  const button = byId('onboarding-start');
  button.addEventListener('click', () => busyWhile(button, async () => {
    complain('onboarding-error', '');
    try {
      const { url } = await api.onboardingLink();
      location.assign(url);
    } catch (error) {
      complain('onboarding-error', error.message);
    }
  }));
}
