using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace ConnectGen.Ide.Tests.Infrastructure;

/// <summary>What completion lists at a place.</summary>
internal sealed class Suggestions(CompletionService service, Document document, IReadOnlyList<CompletionItem> items)
{
    public IReadOnlyList<string> Names { get; } = [.. items.Select(static item => item.DisplayText)];

    /// <summary>Gets what the box beside the list shows of an item: its signature and its documentation.</summary>
    public async Task<string> DescriptionAsync(string name)
    {
        var description = await service.GetDescriptionAsync(document, Assert.Single(items, item => item.DisplayText == name), TestContext.Current.CancellationToken);
        return description!.Text;
    }
}
