using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Tests.Catalogue;

/// <summary>
/// Holds rules, IDs, pages, release files, the README's table, tests and fixers to each other.
/// What is missing is printed as text to paste; with <c>CONNECTGEN_WRITE_DOCS=1</c>, the README's table and the heads of the pages are written. docs/adding-a-rule.md lists the steps in order.
/// </summary>
public sealed class RuleCatalogueTests
{
    private static readonly Dictionary<char, string> Categories = new()
    {
        ['0'] = "Generation",
        ['1'] = "Authentication",
        ['2'] = "Secrets",
        ['3'] = "Exposure",
        ['4'] = "Tenancy",
    };

    private static readonly HashSet<string> Verbs =
        ["Call", "Construct", "Declare", "Give", "Keep", "Name", "Pass", "Protect", "Read", "Require", "Say", "Take", "Type", "Use", "Write"];

    [Fact]
    public void Every_ID_belongs_to_one_rule_and_every_rule_to_one_ID()
    {
        var missing = new Missing();
        foreach (var id in Rules.Ids.GroupBy(static id => id.Value).Where(static same => same.Count() > 1))
            missing.Add($"DiagnosticIds has {id.Key} more than once: {string.Join(", ", id.Select(static entry => entry.Key))}.");
        foreach (var rule in Rules.All.GroupBy(static entry => entry.Rule.Id).Where(static same => same.Count() > 1))
            missing.Add($"{rule.Key} is reported by more than one analyzer: {string.Join(", ", rule.Select(static entry => entry.Analyzer.GetType().Name))}.");
        foreach (var id in Rules.Ids.Values.Except(Rules.All.Select(static entry => entry.Rule.Id)))
            missing.Add($"No analyzer reports {id}. A retired ID stays in DiagnosticIds as a comment.");
        foreach (var id in Rules.All.Select(static entry => entry.Rule.Id).Except(Rules.Ids.Values))
            missing.Add($"DiagnosticIds.cs: public const string … = \"{id}\";");
        missing.AssertNothing();
    }

    [Fact]
    public void Every_rule_lies_in_the_folder_of_its_category()
    {
        var missing = new Missing();
        foreach (var (rule, analyzer) in Rules.All)
        {
            var category = Categories[rule.Id[2]];
            var type = analyzer.GetType();
            if (rule.Category != category)
                missing.Add($"{rule.Id} has the category {rule.Category}; its digit says {category}.");
            if (type.Namespace != $"ConnectGen.Analyzers.{category}")
                missing.Add($"{type.Name} of {rule.Id} belongs in the namespace ConnectGen.Analyzers.{category}.");
            if (!File.Exists(Repository.PathOf("src", "Analyzers", category, type.Name + ".cs")))
                missing.Add($"{type.Name} of {rule.Id} belongs in src/Analyzers/{category}/{type.Name}.cs.");
            if (!type.Name.EndsWith("Analyzer", StringComparison.Ordinal))
                missing.Add($"{type.Name} of {rule.Id} is an analyzer: its name ends so.");
        }

        missing.AssertNothing();
    }

    [Fact]
    public void Every_rule_has_a_help_link_to_its_page()
    {
        foreach (var (rule, _) in Rules.All)
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_says_what_it_is_about_and_names_the_users_symbol()
    {
        foreach (var (rule, _) in Rules.All)
        {
            Assert.NotEmpty(rule.Description.ToString());
            Assert.DoesNotMatch(@"\.$", rule.Title.ToString());
            Assert.Contains("{0}", rule.MessageFormat.ToString(), StringComparison.Ordinal);
        }
    }

    // As an error list shows them: one line of what to do, one of what is wrong here, and why it matters below.
    [Fact]
    public void Every_rule_reads_well_in_an_error_list()
    {
        var missing = new Missing();
        foreach (var (rule, _) in Rules.All)
        {
            var (title, message, description) = (rule.Title.ToString(), rule.MessageFormat.ToString(), rule.Description.ToString());
            if (!Verbs.Contains(title.Split(' ')[0]) || title.Length > 90)
                missing.Add($"The title of {rule.Id} says what to do, in the imperative and at most 90 characters: {title}");
            if (message.Length > 280 || message.Contains('\n', StringComparison.Ordinal))
                missing.Add($"The message of {rule.Id} fits its line, with at most 280 characters before its arguments: {message}");
            if (!description.EndsWith('.') || description.Split(". ").Length + description.Split(": ").Length < 3 || description.Length > 400)
                missing.Add($"The description of {rule.Id} is in whole sentences, says what happens and what to do about it, in at most 400 characters: {description}");
            if (description.Contains(title, StringComparison.OrdinalIgnoreCase) || description.Contains('{', StringComparison.Ordinal))
                missing.Add($"The description of {rule.Id} adds to its title, and has no arguments: {description}");
        }

        missing.AssertNothing();
    }

    // Nothing is reported at a compilation's end alone, so nothing says so; severities are the project's to set; and no code is greyed out, since none of what is flagged is superfluous.
    [Fact]
    public void No_rule_has_a_tag() => Assert.All(Rules.All, static entry => Assert.Empty(entry.Rule.CustomTags));

    [Fact]
    public void Every_rule_is_on_but_those_that_a_project_asks_for() =>
        Assert.Equal(["CG3005"], Rules.All.Where(static entry => !entry.Rule.IsEnabledByDefault).Select(static entry => entry.Rule.Id));

    [Fact]
    public void Every_rule_has_a_page_with_all_sections()
    {
        var missing = new Missing();
        foreach (var (rule, _) in Rules.All)
        {
            var page = RulePage.Of(rule.Id);
            if (page.Head.Length == 0)
            {
                missing.Add($"docs/rules/{rule.Id}.md:\n\n{Stub.Page(rule, HasFix(rule))}");
                continue;
            }

            foreach (var heading in RulePage.Headings.Where(heading => page.Section(heading).Length == 0))
                missing.Add($"docs/rules/{rule.Id}.md, with a text:\n\n## {heading}");
            if (!page.Section("Why").Contains("https://docs.stripe.com/", StringComparison.Ordinal))
                missing.Add($"docs/rules/{rule.Id}.md, in Why: a link to the page of https://docs.stripe.com that says so.");
            if (page.Head.Trim() == Stub.PageHead(rule, HasFix(rule)))
                continue;
            if (Repository.WritesDocuments)
                page.Write(Stub.PageHead(rule, HasFix(rule)));
            else
                missing.Add($"docs/rules/{rule.Id}.md, at the top:\n\n{Stub.PageHead(rule, HasFix(rule))}");
        }

        missing.AssertNothing();
    }

    [Fact]
    public void Every_page_belongs_to_a_rule() =>
        Assert.Empty(RulePage.Ids.Except(Rules.All.Select(static entry => entry.Rule.Id)));

    [Fact]
    public void Every_rule_is_in_the_release_files_as_it_is_in_code()
    {
        var unshipped = Repository.Read("src", "Analyzers", "AnalyzerReleases.Unshipped.md");
        var head = unshipped.Contains(Stub.ReleaseHead, StringComparison.Ordinal) ? "" : Stub.ReleaseHead;
        var rows = (Repository.Read("src", "Analyzers", "AnalyzerReleases.Shipped.md") + "\n" + unshipped)
            .Split('\n').Select(static row => row.Trim()).ToHashSet();
        var missing = new Missing();
        foreach (var (rule, analyzer) in Rules.All)
        {
            var row = Stub.ReleaseRow(rule, analyzer.GetType().Name);
            if (!rows.Contains(row))
                missing.Add("src/Analyzers/AnalyzerReleases.Unshipped.md:\n\n" + head + row);
        }

        missing.AssertNothing();
    }

    [Fact]
    public void Table_of_the_README_is_that_of_the_rules()
    {
        var readme = Repository.Read("README.md").ReplaceLineEndings("\n");
        var begin = readme.IndexOf(Stub.ReadmeTableHead, StringComparison.Ordinal);
        Assert.True(begin >= 0, $"README.md has no table that begins with\n\n{Stub.ReadmeTableHead}");
        var end = readme.IndexOf("\n\n", begin, StringComparison.Ordinal) + 1;
        var table = string.Concat([Stub.ReadmeTableHead, .. Rules.All.Select(static entry => Stub.ReadmeRow(entry.Rule, HasFix(entry.Rule)) + "\n")]);
        if (Repository.WritesDocuments)
            File.WriteAllText(Repository.PathOf("README.md"), readme[..begin] + table + readme[end..]);
        else
            Assert.Equal(table, readme[begin..end]);
    }

    [Fact]
    public void Every_analyzer_has_a_test_class_and_every_fixer_is_tested_with_its_analyzer()
    {
        var tests = typeof(RuleCatalogueTests).Assembly.GetTypes().Select(static type => type.FullName).ToHashSet();
        var missing = new Missing();
        foreach (var type in Rules.Analyzers.Select(static analyzer => analyzer.GetType()))
        {
            var category = type.Namespace!.Split('.')[^1];
            if (!tests.Contains($"ConnectGen.Analyzers.Tests.{category}.{type.Name}Tests"))
                missing.Add($"tests/Analyzers.Tests/{category}/{type.Name}Tests.cs:\n\n{Stub.TestClass(category, type.Name)}");
        }

        // A test names its fixer in a using alias, of which the compiled assembly knows nothing.
        var sources = string.Concat(Directory.EnumerateFiles(Repository.PathOf("tests", "Analyzers.Tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var type in Rules.Fixers.Select(static fixer => fixer.GetType()))
        {
            if (!sources.Contains($", {type.FullName}>;", StringComparison.Ordinal))
                missing.Add($"In the tests of its rule:\n\nusing VerifyFix = ConnectGen.Analyzers.Tests.Infrastructure.VerifyFix<…, {type.FullName}>;");
        }

        missing.AssertNothing();
    }

    [Fact]
    public void Every_fixer_fixes_rules_of_its_category_and_all_of_them_at_once()
    {
        var missing = new Missing();
        foreach (var fixer in Rules.Fixers)
        {
            var type = fixer.GetType();
            if (!type.Name.EndsWith("Fixer", StringComparison.Ordinal))
                missing.Add($"{type.Name} is a fixer: its name ends so.");
            if (fixer.FixableDiagnosticIds.IsEmpty)
                missing.Add($"{type.Name} fixes nothing.");
            if (fixer.GetFixAllProvider() is null)
                missing.Add($"{type.Name} needs a fix-all: public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;");
            foreach (var id in fixer.FixableDiagnosticIds)
            {
                if (!Rules.Ids.Values.Contains(id))
                    missing.Add($"{type.Name} fixes {id}, which is no rule.");
                else if (type.Namespace != $"ConnectGen.CodeFixes.{Categories[id[2]]}")
                    missing.Add($"{type.Name} of {id} belongs in the namespace ConnectGen.CodeFixes.{Categories[id[2]]}.");
            }
        }

        missing.AssertNothing();
    }

    private static bool HasFix(DiagnosticDescriptor rule) => Rules.Fixers.Any(fixer => fixer.FixableDiagnosticIds.Contains(rule.Id));

    private sealed class Missing
    {
        private readonly List<string> _stubs = [];

        public void Add(string stub) => _stubs.Add(stub);

        public void AssertNothing()
        {
            if (_stubs.Count > 0)
                Assert.Fail("Add or change:\n\n" + string.Join("\n\n----\n\n", _stubs));
        }
    }
}
