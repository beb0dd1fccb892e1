using System.Diagnostics;

namespace ConnectGen.Wire.Tests.Harness;

/// <summary>An authorizer that keeps what it was asked, and answers as it is told: at once, or after it has waited.</summary>
internal sealed class FakeAuthorizer(Func<ConnectedAccountCallContext, bool> answer, bool waits = true) : IConnectedAccountAuthorizer
{
    private readonly List<(ConnectedAccountCallContext Call, CancellationToken Token, Activity? Activity)> _asked = [];

    public static FakeAuthorizer Agreeing => new(_ => true);

    public static FakeAuthorizer Refusing => new(_ => false);

    /// <summary>What it was asked, in order, and what was the current activity then.</summary>
    public IReadOnlyList<(ConnectedAccountCallContext Call, CancellationToken Token, Activity? Activity)> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    public async ValueTask<bool> IsAuthorizedAsync(ConnectedAccountCallContext call, CancellationToken cancellationToken)
    {
        lock (_asked)
            _asked.Add((call, cancellationToken, Activity.Current));
        if (waits)
            await Task.Yield();
        return answer(call);
    }
}
