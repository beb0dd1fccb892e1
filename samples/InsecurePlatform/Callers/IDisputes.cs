using ConnectGen;
using Stripe;

namespace Platform.Callers;

[ConnectedAccountCall(typeof(DisputeService))]
public partial interface IDisputes;
