namespace ConnectGen.Cost;

/// <summary>A file of the code base that is compiled.</summary>
internal sealed record CodeBaseFile(string Path, string Text);
