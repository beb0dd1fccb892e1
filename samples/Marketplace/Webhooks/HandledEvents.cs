using System.Collections.Concurrent;

namespace Marketplace.Webhooks;

/// <summary>
/// Stripe delivers an event until it is answered, and now and then twice: each is handled once. A real marketplace keeps the IDs in its database,
/// beside what the handling writes there.
/// </summary>
internal sealed class HandledEvents
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _events = new(StringComparer.Ordinal);

    /// <summary>Handles the event, or waits for whoever does so already. An event whose handling failed is one that has not been handled.</summary>
    public async Task OnceAsync(string id, Func<Task> handle)
    {
        var handling = _events.GetOrAdd(id, _ => new Lazy<Task>(handle));
        try
        {
            await handling.Value;
        }
        catch
        {
            _events.TryRemove(KeyValuePair.Create(id, handling));
            throw;
        }
    }
}
