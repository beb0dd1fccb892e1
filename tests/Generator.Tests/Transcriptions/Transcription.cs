using ConnectGen.Generator.Tests.Infrastructure;
using Stripe;

namespace ConnectGen.Generator.Tests.Transcriptions;

/// <summary>
/// An interface as a code base has it, and what each of its methods sends. It is compiled without nullable annotations, as such code bases are, and no method of it says which call is meant.
/// </summary>
internal sealed class Transcription
{
    // What the rows write: the account, and options that are remembered.
    private const string Probe = """

        public static class Probe
        {
            public static readonly ConnectedAccountId account = ConnectedAccountId.Parse("acct_1");
            public static readonly List<BaseOptions> GivenOptions = new List<BaseOptions>();

            public static T Given<T>() where T : BaseOptions, new()
            {
                var options = new T();
                GivenOptions.Add(options);
                return options;
            }

            public static Func<object>[] Calls(ICalls calls) => new Func<object>[]
            {
                {0}
            };

            static Func<object> Call(Func<object> call) => call;

            static Func<object> Call(Action call) => () => { call(); return null; };
        }
        """;

    private readonly string _members;

    public Transcription(string members) => _members = members;

    /// <summary>Asserts that every method is in a row, and that each row's call sends the row's request, with the account in its place and with the options that it was given.</summary>
    public async Task Sends(params SentRow[] rows)
    {
        Assert.DoesNotContain("ConnectedAccountCall", _members, StringComparison.Ordinal);
        Assert.DoesNotContain("StripeEndpoint", _members, StringComparison.Ordinal);
        var calls = string.Join(",\n", rows.Select(static r => $"Call(() => calls.{r.Call})"));
        var assembly = GeneratorRun.Over(
            $"#nullable disable\n[ConnectedAccountCall] public partial interface ICalls\n{{\n{_members}\n}}\n" + Probe.Replace("{0}", calls, StringComparison.Ordinal)).Load();

        var declared = assembly.GetType("ICalls")!.GetMethods().Select(static m => m.Name);
        Assert.Equal(declared.Order(StringComparer.Ordinal), rows.Select(static r => r.Method).Order(StringComparer.Ordinal));

        var client = new CapturingClient();
        var caller = Activator.CreateInstance(assembly.GetType("CallsCaller")!, [client, null]);
        var probe = assembly.GetType("Probe")!;
        var made = (Func<object>[])probe.GetMethod("Calls")!.Invoke(null, [caller])!;
        var given = (List<BaseOptions>)probe.GetField("GivenOptions")!.GetValue(null)!;
        for (var i = 0; i < rows.Length; i++)
        {
            client.Requests.Clear();
            given.Clear();
            await GeneratorRun.Finish(made[i]());
            rows[i].AssertSent(client.Requests, given);
        }
    }
}
