namespace Marketplace.StripeStandIn;

/// <summary>Every request that reached the stand-in, in order, printed as it is answered.</summary>
internal sealed class RequestLog(TextWriter output, string indent)
{
    private readonly List<RecordedRequest> _all = [];

    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_all)
                return [.. _all];
        }
    }

    public void Add(RecordedRequest request)
    {
        lock (_all)
        {
            _all.Add(request);
            foreach (var line in request.Lines())
                output.WriteLine(indent + line);
        }
    }
}
