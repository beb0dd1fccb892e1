namespace ConnectGen.Wire.Tests.Server;

/// <summary>Objects in the shapes in which Stripe sends them.</summary>
internal static class Json
{
    public const string Refund = """{"id":"re_1","object":"refund","amount":1000,"charge":"ch_1","currency":"usd","metadata":{},"status":"succeeded"}""";

    public const string PaymentIntent = """{"id":"pi_1","object":"payment_intent","amount":1999,"capture_method":"manual","currency":"eur","metadata":{"order":"42"},"status":"requires_capture"}""";

    public const string Balance = """{"object":"balance","available":[{"amount":0,"currency":"eur","source_types":{"card":0}}],"livemode":false,"pending":[]}""";

    public const string Account = """{"id":"acct_1Nv0FGQ9RKHgCVdK","object":"account","charges_enabled":true,"country":"DE","type":"express"}""";

    public const string Person = """{"id":"person_1","object":"person","account":"acct_1Nv0FGQ9RKHgCVdK","first_name":"Ä"}""";

    public const string Capability = """{"id":"card_payments","object":"capability","account":"acct_1Nv0FGQ9RKHgCVdK","requested":true,"status":"active"}""";

    public const string BankAccount = """{"id":"ba_1","object":"bank_account","account":"acct_1Nv0FGQ9RKHgCVdK","country":"DE","currency":"eur"}""";

    public const string LoginLink = """{"object":"login_link","created":1680577733,"url":"https://connect.stripe.com/express/x"}""";

    public const string Reversal = """{"id":"trr_1","object":"transfer_reversal","amount":100,"currency":"eur","transfer":"tr_1"}""";

    public const string TaxId = """{"id":"txi_1","object":"tax_id","customer":"cus_1","type":"eu_vat","value":"DE123456789"}""";

    public const string File = """{"id":"file_1","object":"file","purpose":"dispute_evidence","size":9}""";

    public const string Customer = """{"id":"cus_1","object":"customer","email":"a@example.com","metadata":{}}""";

    public const string Invoice = """{"id":"in_1","object":"invoice","status":"void"}""";

    public const string Charge = """{"id":"ch_1","object":"charge","amount":1000,"captured":true}""";

    public const string Card = """{"id":"card_1","object":"card","deleted":true}""";

    public const string EphemeralKey = """{"id":"ephkey_1","object":"ephemeral_key","expires":1680577733,"secret":"ek"}""";

    public const string Transfer = """{"id":"tr_1","object":"transfer","amount":100,"currency":"eur","destination":"acct_1Nv0FGQ9RKHgCVdK"}""";

    /// <summary>A page of a list.</summary>
    public static string List(bool hasMore, params string[] items) =>
        $$"""{"object":"list","url":"/v1/things","has_more":{{(hasMore ? "true" : "false")}},"data":[{{string.Join(',', items)}}]}""";

    /// <summary>A page of a search.</summary>
    public static string Search(string? nextPage, params string[] items) =>
        $$"""{"object":"search_result","url":"/v1/things/search","has_more":{{(nextPage is null ? "false" : "true")}},"next_page":{{(nextPage is null ? "null" : $"\"{nextPage}\"")}},"data":[{{string.Join(',', items)}}]}""";

    /// <summary>An object of a type, with nothing but its ID.</summary>
    public static string Bare(string type, string id) => $$"""{"id":"{{id}}","object":"{{type}}"}""";

    /// <summary>Three pages: two objects, two, one. The page follows from the cursor that the request has, as at Stripe.</summary>
    public static Script ThreePages(string type) => (request, _) => Reply.Ok(request.Query.TryGetValue("starting_after", out var after) switch
    {
        false => List(true, Bare(type, "x_1"), Bare(type, "x_2")),
        _ when after == "x_2" => List(true, Bare(type, "x_3"), Bare(type, "x_4")),
        _ when after == "x_4" => List(false, Bare(type, "x_5")),
        _ => throw new InvalidOperationException($"No page after {after}."),
    });

    /// <summary>Three pages of a search.</summary>
    public static Script ThreeSearchPages(string type) => (request, _) => Reply.Ok(request.Query.TryGetValue("page", out var page) switch
    {
        false => Search("next_1", Bare(type, "x_1"), Bare(type, "x_2")),
        _ when page == "next_1" => Search("next_2", Bare(type, "x_3"), Bare(type, "x_4")),
        _ when page == "next_2" => Search(null, Bare(type, "x_5")),
        _ => throw new InvalidOperationException($"No page {page}."),
    });
}
