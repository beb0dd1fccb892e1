using Stripe;

// A build that has the rules twice refuses this once: CG1001.
StripeConfiguration.ApiKey = Environment.GetEnvironmentVariable("STRIPE_KEY");
