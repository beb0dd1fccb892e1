using Stripe;

// A build with ConnectGen refuses this: CG1001.
StripeConfiguration.ApiKey = Environment.GetEnvironmentVariable("STRIPE_KEY");
