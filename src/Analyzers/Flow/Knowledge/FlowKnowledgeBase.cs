namespace ConnectGen.Analyzers.Flow.Knowledge;

/// <summary>What the engine knows of the world outside the code: where secrets come from, what objects show, what the project says.</summary>
internal sealed record FlowKnowledgeBase(FlowSources Sources, SerializedMembers Serialized, FlowOptions Options);
