using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Where values are kept as they are. Entities of EF Core are the engine's own business: it sees what is given to their members.</summary>
internal static class StorageSinks
{
    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("System.IO", "File", "WriteAllText WriteAllTextAsync AppendAllText AppendAllTextAsync WriteAllLines WriteAllLinesAsync AppendAllLines AppendAllLinesAsync", "contents", Storage, Text),
        new("System.IO", "File", "WriteAllBytes WriteAllBytesAsync AppendAllBytes AppendAllBytesAsync", "bytes", Storage, Serialized),
        new("Microsoft.Extensions.Caching.Distributed", "IDistributedCache DistributedCacheExtensions", "Set SetAsync SetString SetStringAsync", "value", Storage, Serialized),
        new("Microsoft.Extensions.Caching.Hybrid", "HybridCache", "SetAsync", "value", Storage, Serialized),
        new("StackExchange.Redis", "IDatabase IDatabaseAsync", "StringSet StringSetAsync StringAppend StringAppendAsync StringGetSet StringGetSetAsync ListLeftPush ListLeftPushAsync ListRightPush ListRightPushAsync SetAdd SetAddAsync HashSet HashSetAsync", "value values hashFields", Storage, Text),
        new("Microsoft.AspNetCore.Http", "ISession SessionExtensions", "Set SetString", "value", Storage, Text),

        // Of a command that changes something: what a query looks for is not stored by it.
        new("Dapper", "SqlMapper", "Execute ExecuteAsync", "param", Storage, Serialized),
        new("System.Data.*", "SqlParameterCollection SqliteParameterCollection OleDbParameterCollection OdbcParameterCollection", "AddWithValue", "value", Storage, Value),
        new("Microsoft.Data.*", "SqlParameterCollection SqliteParameterCollection", "AddWithValue", "value", Storage, Value),
        new("Npgsql", "NpgsqlParameterCollection", "AddWithValue", "value", Storage, Value),
        new("MySql.Data.MySqlClient", "MySqlParameterCollection", "AddWithValue", "value", Storage, Value),
        new("MySqlConnector", "MySqlParameterCollection", "AddWithValue", "value", Storage, Value),
        new("System.Data.*", "DbParameter", New, "value", Storage, Value),
    ];

    public static IReadOnlyList<TargetSink> Targets { get; } =
    [
        new("System.Data.*", "IDataParameter DbParameter", "Value", Storage, Value),
    ];
}
