using System.ComponentModel;
using Stripe;

namespace ConnectGen.CompilerServices;

/// <summary>What generated code reads a response as where the interface's method drops the result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DiscardedResult : StripeEntity<DiscardedResult>
{
}
