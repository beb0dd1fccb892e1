namespace ConnectGen.Analyzers.Tests.Infrastructure;

/// <summary>Code for tests that ask whether analyzers stand it.</summary>
internal static class Samples
{
    public const string Keys = """
        using System;
        using Stripe;
        using Config = Stripe.StripeConfiguration;

        [Serializable]
        class Keys(string key)
        {
            private string _first = StripeConfiguration.ApiKey = key;
            public Action Set => () => (_first, Config.ApiKey) = (Config.ApiKey = "", "");
            public void Replace(IStripeClient? client) { Config.StripeClient ??= client ?? new StripeClient(key); Config.SetApiKey(key); }
            private readonly RefundService _refunds = new(), _more = new(null);
        }
        class Own : RefundService { public Own() : base(null) { } public Own(int _) { } }
        class Primary() : RefundService();
        class Implicit : RefundService;
        """;

    public const string OptionalAccounts = """
        using System;
        using System.Linq;
        using ConnectGen;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        interface IPayments { object Pay(string id, string? account = null); }

        partial class Payments(OAuthToken token, RequestOptions kept) : IPayments
        {
            private static readonly RequestOptions Shared = new();
            private static RequestOptions Made { get { return Shared; } }
            private StripeClient _client = new(token.AccessToken);
            public object Pay(string id, string? account = null)
            {
                var key = token?.AccessToken ?? (account is { Length: > 0 } given ? given.Trim() : null);
                key = new[] { token }.Select(t => t!.AccessToken).First();
                (Shared.StripeAccount, kept.ApiKey) = (account, key);
                Made.StripeAccount ??= kept.StripeAccount = account;
                _client = new(new StripeClientOptions { ApiKey = key, StripeAccount = account });
                return Options(account!, other: (account)) ?? new RequestOptions { ApiKey = key, StripeContext = StripeContext.Parse(account) };
                RequestOptions? Options(string? first = default, string other = "") => first switch { null => null, var a => Options(a, a) };
            }
            partial void Part(ConnectedAccountId? account = null);
            partial void Part(ConnectedAccountId? account) => Shared.StripeAccount = account?.Value;
            static void Register(IServiceCollection services) => services.AddSingleton<IPayments>(_ => new Payments(new(), new()));
        }
        """;

    // In parts: no key stands in the tree.
    private const string Body = "51Hq8ZtLr2mV" + "x0KbWn7YcPdG";
    private const string Key = "sk_" + "live_" + Body;

    public const string Secrets = $$"""""
        using System;
        using Microsoft.Extensions.Configuration;
        using Stripe;

        // {{Key}}
        #region {{Key}}
        /// <summary>{{Key}}</summary>
        [Obsolete("{{Key}}" + Prefix + "{{Body}}")]
        class Secrets(IConfiguration configuration)
        {
            private const string Prefix = "sk_" + "live_", Escaped = "\u0073k_live_{{Body}}";
            private static readonly string s_key = "{{Key}}";
            private const string Key = Prefix + "{{Body}}";
            public string Get(string a = $"{Prefix}{{Body}}") => a switch { "{{Key}}" => @"""{{Key}}""", _ => """{{Key}}""" + 's' + 1 + null + Prefix };
            public ReadOnlySpan<byte> Bytes => "{{Key}}"u8;
            public object Client(string publishableKey = "{{Key}}") { const string k = "{{Key}}"; return new StripeClient(k + configuration["x"] + $"{Prefix,3}{{{Body}}:X}" + s_key); }
        #if NEVER
            string _off = "{{Key}}";
        #endif
        }
        """"";

    public const string CallInterface = """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using ConnectGen;
        using Stripe;

        [ConnectedAccountCall(typeof(RefundService), CallerName = "Repayments")]
        public partial interface IRefunds : IReversible<Refund>
        {
            Task<Refund> CreateAsync(ConnectedAccountId account, RefundCreateOptions options, CancellationToken cancellationToken = default);
            IAsyncEnumerable<Refund> ListAsync(ConnectedAccountId account, RefundListOptions? options = null);
            Task<Refund> GetAsync(string account, string id);
            Task<Refund> Update(string id, RefundUpdateOptions options);
            [PlatformCall] Task<StripeList<Charge>> ListChargesAsync(RequestOptions? requestOptions = null);
            [StripeEndpoint("POST /v1/charges/{chargeId}/refunds")]
            Task<Refund> RefundChargeAsync(ConnectedAccountId account, string chargeId, RefundCreateOptions options, [IdempotencyKey] string? key = null);
            [StripeEndpoint("PUT charges/{chargeId}")] Refund Wrong(ConnectedAccountId? account, ref string id);
            [ConnectedAccountCall(typeof(string), Method = "Length")] void Odd<T>(ConnectedAccountId account, params T[] rest);
            string Property { get; set; }
            event System.Action Event;
            int this[int index] { get; }
            static abstract void Abstract();
            static virtual int operator +(IRefunds left, int right) => right;
            void Default() { }
            interface INested;
            partial class Container { [ConnectedAccountCall] private partial interface IHidden { Task Do(ConnectedAccountId account); } }
        }

        public interface IReversible<T> { Task<T> CancelAsync(ConnectedAccountId account, string id); }
        [ConnectedAccountCall] file partial interface ILocal { Task<Balance> GetAsync(ConnectedAccountId account); }
        [ConnectedAccountCall] partial interface IGeneric<in T> where T : class { Task<Balance> GetAsync(ConnectedAccountId account); }
        """;

    public const string Accounts = """
        using System;
        using System.Threading.Tasks;
        using ConnectGen;
        using Stripe;
        [assembly: RequireConnectedAccount]

        class Accounts(IStripeClient client, string account)
        {
            private StripeClient _own = new(new StripeClientOptions { StripeAccount = account });
            private StripeClient Loop => Loop.V1.Refunds ?? _own;
            async Task<Refund> Refund(Customer customer, RefundService refunds, RequestOptions? given)
            {
                var id = customer.Id;
                var options = new RequestOptions { StripeAccount = id, StripeContext = $"acct_1/{id}" };
                options.StripeAccount ??= account ?? (given is null ? "" : customer?.Id);
                _own = _own ?? new(client: null, new StripeClientOptions() { StripeContext = "acct_1/cus_2", });
                refunds?.Create(new() { }, options: new RequestOptions());
                _own?.V1?.Refunds.List(null, given ?? (RequestOptions)null!);
                client.RawRequestAsync(null, "/v1/" + id, requestOptions: new() { StripeAccount = (string)(ConnectedAccountId)"cus_1" });
                [PlatformCall] Refund Local() => new RefundService(_own).Get(id, requestOptions: options);
                Func<Refund> lambda = [PlatformCall] () => refunds.Get(ConnectedAccountId.Parse(s: "sk_").Value);
                return await new RefundService(new StripeClient(options: null)).CreateAsync(new(), default, default);
            }
        }
        """;

    public const string Views = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Components.Rendering;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.JSInterop;
        using Stripe;

        class StripeSettings { public string SecretKey { get; set; } = ""; public string? PublishableKey => SecretKey; public StripeSettings? Inner { get; set; } }

        class Views(IConfiguration configuration, StripeSettings? settings, IJSRuntime js) : Controller
        {
            private IConfigurationSection _section = configuration.GetSection("Stripe");
            private string Key => Other ?? _section["SecretKey"]!;
            private string? Other => Key[..4] + Key[^2..] + Key[3..] + Key.Substring(2);
            [ViewData] public string Shown { get { return Key; } set => Shown = value = Key; }
            public async Task<IActionResult> Index(StripeSettings posted)
            {
                var model = new StripeSettings { SecretKey = Key, Inner = { SecretKey = settings?.SecretKey ?? "" } };
                (ViewBag.A, ViewData["B"]) = (Key, $"{settings!.SecretKey}");
                ViewBag.C ??= configuration["Stripe:" + "ApiKey"] switch { { Length: > 3 } key => key, var other => Local(other) };
                var publishableKey = new { Key, posted.PublishableKey, pk = (string?)TempData["D"] };
                posted.Inner!.SecretKey = model.SecretKey = await Task.FromResult(Key); model = model ?? posted;
                var list = new List<string> { Key, [0] = Key }; list.Add(Local(Key)); string[] all = [.. list, Key];
                await js.InvokeVoidAsync("x", new object[] { model, all }, list, posted.Inner with { });
                string? Local(string? text) => text is not null and { Length: var n } copy ? Local(copy) : PublishableKey.Parse(Key).Value;
                return Key is { } found ? View(found) : View(model: (object)(found = model.Inner.SecretKey));
            }
            static void Render(RenderTreeBuilder b, string key) { b.OpenComponent<Missing>(0); b.AddAttribute(1, "x", key); b.AddComponentParameter(2, "y", StripeConfiguration.ApiKey); b.AddComponentRenderMode(null); b.CloseComponent(); b.AddContent(3, new StripeClient(key).ApiKey); }
        }
        """;

    public const string Exposure = """
        using System;
        using System.Linq;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        using Stripe;

        record Seller(int Id, string? Key) { public Seller? Other { get; set; } public string? Text => Other?.Text ?? Key; }
        partial class Leaks(ILogger log, OAuthTokenService tokens) : ControllerBase
        {
            private Seller _kept = new(1, tokens.Create(new()).AccessToken) { Other = null };
            public object this[string key] { get => this[key + _kept.Key]; set => _kept = (Seller)value; }
            public object Get(OAuthToken? token, ref string? given)
            {
                var (id, key) = (token?.StripeUserId, token?.AccessToken);
                (given, _kept.Other) = (key ??= given, _kept with { Key = key, Other = _kept });
                log.LogInformation($"{id,3:N0} {key}", new { key }, token);
                foreach (var one in new[] { _kept, .. new[] { _kept } }.Where(s => s.Key == key).Select(s => (s, s.Other))) Response.Headers[one.s.Key!] = one.Item2?.Key;
                try { Response.Cookies.Append("k", Again(key, 3)!); } catch (StripeException e) when (e.Data[key!] is string text) { throw new Exception(text + key, e); } finally { key = given; }
                return token switch { { AccessToken: [.., 'x'] } => Redirect("/?k=" + key), null => Ok(_kept), var t => Ok(t) };
                string? Again(string? text, int n) => n > 0 ? Again(text, n - 1) : this[text!] as string ?? Turn()(text);
                Func<string?, string?> Turn() => text => Turn()(text + key);
            }
            [LoggerMessage(1, LogLevel.Error, "{Seller}")] static partial void Failed(ILogger log, Seller seller);
            static void Map(WebApplication app) => app.MapGroup("/").MapPost("/", async (OAuthToken token, HttpContext context) => { await context.Response.WriteAsync(token.AccessToken); Failed(null!, new(1, token.AccessToken)); return Results.Ok(token); });
        }
        """;

    public const string ClientApp = """
        using System;
        using ConnectGen;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Stripe;

        class Payments(IConfiguration configuration, IServiceCollection? services, PublishableKey publishable)
        {
            private readonly StripeClient _client = new(configuration["Stripe:SecretKey"]), _other = new(new StripeClientOptions { ApiKey = publishable.Value });
            object Pay(string? key, params string[] more)
            {
                var secret = key ?? configuration?.GetSection("Stripe")["SecretKey"] ?? Environment.GetEnvironmentVariable("STRIPE_API_KEY")!;
                var client = key is { Length: > 0 } ? new StripeClient(secret) : null;
                RequestOptions options = new() { ApiKey = secret, StripeAccount = more[0] };
                options.ApiKey ??= (options.ApiKey) = configuration.GetValue<string>("Stripe:WebhookSecret", defaultValue: key);
                services?.AddScoped<RefundService>().AddSingleton<IStripeClient>(_ => new StripeClient(secret)).AddStripeClient(configuration!.GetSection("Stripe"));
                StripeConfiguration.ApiKey = configuration["Stripe:SecretKey"];
                return (new RefundService(client), new RefundService(_client ?? (IStripeClient)_other), ConnectedAccountKey.TryParse(key, out var parsed), parsed, EventUtility.ConstructEvent(key, key, secret));
            }
        }
        """;

    public const string EverySyntax = """"
        #nullable enable
        #region Stripe
        extern alias missing;
        global using Text = System.String;
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;
        using static System.Math;
        using unsafe Pointer = int*;
        using Pair = (int First, string Second);
        using Stripe;
        using static Stripe.StripeConfiguration;
        [assembly: CLSCompliant(false)]
        [module: Obsolete]
        #endregion

        ApiKey = args is [var first, .. var rest] ? first : null;
        await Task.Delay(0);
        return rest.Length;

        namespace Outer
        {
            namespace Inner.Most { delegate ref readonly T Reader<out T, in U>(scoped in U input, params ReadOnlySpan<T> more) where T : notnull where U : allows ref struct; }

            [Flags] enum Bits : byte { None = 0, One = 1 << 0, Both = One | 2, }

            public readonly ref partial struct Window<T>(Span<T> span) : IDisposable where T : unmanaged
            {
                public readonly ref T Value = ref span[0];
                public required nint Length { get; init; } = span.Length;
                public void Dispose() => ApiKey = null;
                public static implicit operator Window<T>(Span<T> span) => new(span) { Length = 1 };
                public static explicit operator checked int(Window<T> window) => checked((int)window.Length);
            }

            public sealed record Point(int X, int Y = 1) : IComparable<Point>
            {
                public int CompareTo(Point? other) => other?.X.CompareTo(X) ?? -1;
                public static bool operator <(Point a, Point b) => a.X < b.X;
                public static bool operator >(Point a, Point b) => a.X > b.X;
                public void operator +=(int by) { }
                public void Deconstruct(out int sum) => sum = X + Y;
            }
            public record struct Small { public int A; public Small() { A = 1; } }
            file class OnlyHere(string key) : Exception(StripeConfiguration.ApiKey = key);
            union Either(int, string);

            static class Extensions
            {
                public static T Also<T>(this T value, Action<T> action) { action(value); return value; }
                extension(string text) { public bool IsBlank => string.IsNullOrWhiteSpace(text); public static string Empty2 => StripeConfiguration.ApiKey = ""; }
            }

            abstract partial class Syntax<[Obsolete] T> : IEnumerable<T>, IAsyncDisposable where T : class?, new()
            {
                [DllImport("none", EntryPoint = "x")] private static extern unsafe int Native(delegate* unmanaged[Cdecl]<int, void> callback);
                private const string Constant = "a" + nameof(StripeConfiguration.ApiKey) + nameof(List<>);
                private volatile int _volatile;
                [ThreadStatic] private static string? s_thread;
                public unsafe fixed int Buffer[4];
                protected internal virtual string? Name { get => field; private protected set { field = value ?? throw new ArgumentNullException(nameof(value)); } }
                public T this[Index index, params int[] more] { get => default!; set => _ = value; }
                public event EventHandler? Simple, Second;
                public event EventHandler Full { add { ApiKey = "add"; } remove => ApiKey = "remove"; }
                public partial string Partial { get; set; }
                public partial string Partial { get => ApiKey; set => ApiKey = value; }
                partial void Hook(int x);
                partial void Hook(int x) => ApiKey = x.ToString();
                public abstract void Abstract(ref readonly int x);
                public IEnumerator<T> GetEnumerator() { yield return new T(); yield break; }
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                public async ValueTask DisposeAsync() { await foreach (var x in Stream().ConfigureAwait(false)) { } }
                private async IAsyncEnumerable<int> Stream() { await Task.Yield(); yield return 1; }

                public unsafe object? Everything(object? input, dynamic late, Pair pair, __arglist)
                {
                    int a = 1, b = a, c;
                    const int Zero = 0;
                    (a, b) = (b, a);
                    (var x, (int y, _)) = (1, (2, 3));
                    a += b -= c = a <<= 1; a >>>= 2; a ^= ~b & a | b; s_thread ??= "x";
                    ApiKey += "x"; ApiKey ??= "y"; (ApiKey, a) = ("z", 1);
                    StripeConfiguration.ApiKey = (string?)input ?? late?.Key[0]?.Value!;
                    StripeConfiguration.SetApiKey("legacy");
                    Stripe.StripeConfiguration.StripeClient = new StripeClient(new StripeClientOptions { ApiKey = ApiKey = null });
                    var options = new RequestOptions { ApiKey = "a", StripeAccount = $"acct_{a,3:N0}", };
                    int[] array = [1, .. new[] { 2, 3 }, a];
                    Span<int> stack = stackalloc int[] { 1, 2 };
                    int[,] grid = new int[2, 2] { { 1, 2 }, { 3, 4 } };
                    int[][] jagged = { new int[1], [] };
                    var map = new Dictionary<string, Point> { ["a"] = new(1), { "b", new Point(2) with { X = 3 } } };
                    var anonymous = new { a, pair.First, Name = ApiKey = "n" };
                    fixed (int* p = array) { *p = p[0] + p->GetHashCode(); var q = &p; }
                    delegate*<int, void> pointer = &Static;
                    static void Static(int _) => ApiKey = "local";
                    [Obsolete] T2 Local<T2>(T2 t, scoped Span<int> s = default) where T2 : struct => t;
                    Func<int, int, Task<int>> lambda = async static (_, [Obsolete] int _ = 3) => await Task.FromResult(1);
                    var typed = ref int (ref int r) => ref r;
                    Action<int> old = delegate (int n) { ApiKey = n.ToString(); };
                    Expression<Func<string, bool>> tree = s => s == ApiKey;
                    var query = from i in array join j in array on i equals j into g from k in g.DefaultIfEmpty() let l = k orderby l descending, i group new { i, l } by l into h where h.Key > 0 select h.Sum(v => v.i);
                    checked { a = unchecked((int)0xFFFF_FFFFu); }
                    switch (input)
                    {
                        case null: goto default;
                        case int and (> 0 and < 10 or 42) when a > 0: goto case 1;
                        case 1: break;
                        case Point { X: var px, Y: not 0 } point and (_, _): ApiKey = $"{px}"; break;
                        case string { Length: > 3 } and ['a', .., 'z'] s: return s[1..^1];
                        case (int, string) t: break;
                        case var _ when Zero == 0: break;
                        default: throw new InvalidOperationException("x", new Exception());
                    }
                    var chosen = input switch { int i and > 0 => i, string { } s => s.Length, [] => 0, not null => 1, _ => throw new Exception() };
                    try { lock (this) { } } catch (ArgumentException) when (a > 0) { throw; } catch { } finally { ApiKey = ""; }
                    using var resource = (IDisposable)input!;
                    await using (this) { }
                    foreach (ref readonly var item in stack) Console.Write(item);
                    foreach (var (k, v) in map) { if (k is "a") continue; else break; }
                    for (int i = 0, j = 1; i < 10 && j > 0; i++, --j) ;
                    while (true) { do { a--; } while (a > 0); goto end; }
                    var raw = $$"""
                        { "key": "{{ApiKey}}" }
                        """;
                    var utf8 = "bytes"u8; var verbatim = @"C:\{x}"; var both = $@"{a}\"; char ch = '\x41'; var number = 0b1010_1010UL + 1e3 + 1.5m;
                    ref var alias = ref (a > b ? ref a : ref b); alias = ref b; alias++;
                    _ = input as string ?? typeof(Dictionary<,>).Name + sizeof(int) + default(int) + (nint)1 + nameof(T) + __makeref(a);
                    late.Method(a: 1, b: ref a); late[0] = late.X += 1; input!.ToString()!.Also(_ => ApiKey = _)?.Length.Equals(1);
                    options?.ApiKey = "conditional";
                    if (int.TryParse(ApiKey, out var parsed) && input is not (null or Point(1, _) { Y: 2 })) ; else return default;
                    _ = late?[0] ?? __refvalue(__makeref(a), int) + __arglist(); unchecked { a = !true || a is int ? +a - 1 * 2 / 3 % 4 >> 5 >>> 6 ^ 7 : ++a; }
                    a *= 1; a /= 2; a %= 3; a &= 4; a |= 5; a >>= 6; Span<int> implied = stackalloc[] { a != 1, a <= 2, a >= 3 ? 1 : 2 }; List<int> sized = [with(capacity: 3), 1];
                    end: ;
                    unsafe { goto end2; }
                    end2: return (input, b: (object?)null) == (null, null) ? this : base.ToString();
                }

                static Syntax() { ApiKey = "static"; }
                protected Syntax(string key) : base() => StripeConfiguration.ApiKey = key;
                ~Syntax() { }
            }

            interface IStatic<TSelf> where TSelf : IStatic<TSelf> { static abstract TSelf operator checked -(TSelf a, int b); static virtual string Key => ApiKey; private void Default() => ApiKey = ""; }
        }
        """";
}
