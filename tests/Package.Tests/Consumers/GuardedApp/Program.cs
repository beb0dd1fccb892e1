using Stripe;

// A build with the rules alone refuses this too: CG1001.
StripeConfiguration.ApiKey = Environment.GetEnvironmentVariable("STRIPE_KEY");
