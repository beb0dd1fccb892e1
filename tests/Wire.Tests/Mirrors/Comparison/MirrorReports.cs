using System.Collections.Concurrent;

namespace ConnectGen.Wire.Tests.Mirrors.Comparison;

/// <summary>The comparison of each service with its mirror, made when it is first asked for: by the service's own test or by the one that counts.</summary>
internal static class MirrorReports
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<ServiceReport>>> Reports = new();

    public static Task<ServiceReport> Of(Type service) => Reports.GetOrAdd(
        service, _ => new(() => ServiceComparison.RunAsync(service, client => MirrorCatalog.Counterpart(service, client)))).Value;
}
