namespace ConnectGen.Cost;

/// <summary>Files of a code base that have nothing to do with Stripe. "Subject" is what an area is about.</summary>
internal static partial class PlainTemplates
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using BackOffice;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        namespace BackOffice.Subjects;


        """;

    public const string Foundation = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace BackOffice;

        public interface IEntity
        {
            int Id { get; }
        }

        public interface IStore<T>
            where T : class
        {
            IQueryable<T> All { get; }

            Task<T?> FindAsync(int id, CancellationToken cancellationToken = default);

            void Add(T item);

            void Remove(T item);

            Task SaveChangesAsync(CancellationToken cancellationToken = default);
        }

        public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Total);

        public sealed class NotFoundException(string what, int id) : Exception($"There is no {what} {id}.");

        public static class Amounts
        {
            public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

            public static string Format(decimal amount, string currency) => $"{Round(amount):0.00} {currency.ToUpperInvariant()}";

            public static long Cents(decimal amount) => (long)(Round(amount) * 100);
        }
        """;

    public const string Entities = Usings + """
        public enum SubjectStatus
        {
            Draft,
            Open,
            Approved,
            Closed,
            Cancelled,
        }

        public class Subject : IEntity
        {
            public int Id { get; set; }

            public string Number { get; set; } = "";

            public string Title { get; set; } = "";

            public string? Description { get; set; }

            public SubjectStatus Status { get; set; }

            public decimal Amount { get; set; }

            public string Currency { get; set; } = "eur";

            public DateTime Created { get; set; }

            public DateTime? Due { get; set; }

            public string CreatedBy { get; set; } = "";

            public SubjectContact? Contact { get; set; }

            public List<SubjectLine> Lines { get; } = [];

            public List<SubjectNote> Notes { get; } = [];

            public bool IsOverdue(DateTime now) => Due is { } due && due < now && Status is SubjectStatus.Open or SubjectStatus.Approved;

            public decimal Sum() => Lines.Where(line => !line.IsHidden).Sum(line => line.Quantity * line.Price);

            public void Close(string by, DateTime when)
            {
                if (Status == SubjectStatus.Closed)
                    throw new InvalidOperationException($"{Number} is closed already.");

                Status = SubjectStatus.Closed;
                Notes.Add(new SubjectNote { Author = by, Text = $"Closed {Number} on {when:d}.", Created = when });
            }
        }

        public class SubjectContact
        {
            public int Id { get; set; }

            public string FirstName { get; set; } = "";

            public string LastName { get; set; } = "";

            public string Email { get; set; } = "";

            public string? Phone { get; set; }

            public string FullName => $"{FirstName} {LastName}".Trim();
        }

        public class SubjectLine
        {
            public int Id { get; set; }

            public string Article { get; set; } = "";

            public decimal Quantity { get; set; }

            public decimal Price { get; set; }

            public bool IsHidden { get; set; }
        }

        public class SubjectNote
        {
            public string Author { get; set; } = "";

            public string Text { get; set; } = "";

            public DateTime Created { get; set; }
        }
        """;

    public const string Contracts = Usings + """
        public sealed record SubjectSummary(int Id, string Number, string Title, string Status, string Total);

        public sealed record SubjectLineDto(string Article, decimal Quantity, decimal Price);

        public class SubjectDto
        {
            public int Id { get; set; }

            public string Number { get; set; } = "";

            public string Title { get; set; } = "";

            public string? Description { get; set; }

            public string Status { get; set; } = "";

            public string Total { get; set; } = "";

            public string? ContactName { get; set; }

            public string? ContactEmail { get; set; }

            public IReadOnlyList<SubjectLineDto> Lines { get; set; } = [];
        }

        public class SubjectRequest
        {
            public string Number { get; set; } = "";

            public string Title { get; set; } = "";

            public string? Description { get; set; }

            public decimal Amount { get; set; }

            public string Currency { get; set; } = "eur";

            public DateTime? Due { get; set; }

            public IEnumerable<string> Problems()
            {
                if (string.IsNullOrWhiteSpace(Number))
                    yield return "A number is needed.";
                if (Title.Length is 0 or > 200)
                    yield return "A title has 1 to 200 characters.";
                if (Amount < 0)
                    yield return $"{Amount} is no amount.";
                if (Currency.Length != 3)
                    yield return $"{Currency} is no currency.";
            }
        }

        public static class SubjectMapping
        {
            public static SubjectSummary ToSummary(this Subject item) =>
                new(item.Id, item.Number, item.Title, item.Status.ToString(), Amounts.Format(item.Sum(), item.Currency));

            public static SubjectDto ToDto(this Subject item) => new()
            {
                Id = item.Id,
                Number = item.Number,
                Title = item.Title,
                Description = item.Description,
                Status = item.Status switch
                {
                    SubjectStatus.Draft => "draft",
                    SubjectStatus.Open => "open",
                    SubjectStatus.Approved => "approved",
                    _ => "done",
                },
                Total = Amounts.Format(item.Sum(), item.Currency),
                ContactName = item.Contact?.FullName,
                ContactEmail = item.Contact?.Email,
                Lines = item.Lines.Where(line => !line.IsHidden).Select(line => new SubjectLineDto(line.Article, line.Quantity, line.Price)).ToList(),
            };

            public static void Apply(this SubjectRequest request, Subject item)
            {
                item.Number = request.Number.Trim();
                item.Title = request.Title.Trim();
                item.Description = request.Description;
                item.Amount = Amounts.Round(request.Amount);
                item.Currency = request.Currency.ToLowerInvariant();
                item.Due = request.Due;
            }
        }
        """;

    public const string Service = Usings + """
        public class SubjectService(IStore<Subject> store, ILogger<SubjectService> logger)
        {
            private readonly Dictionary<int, SubjectDto> _recent = [];

            public async Task<SubjectDto> GetAsync(int id, CancellationToken cancellationToken)
            {
                if (_recent.TryGetValue(id, out var known))
                    return known;

                var item = await store.FindAsync(id, cancellationToken) ?? throw new NotFoundException("Subject", id);
                var dto = item.ToDto();
                _recent[id] = dto;
                return dto;
            }

            public Page<SubjectSummary> Search(string? text, SubjectStatus? status, int page, int size)
            {
                var query = store.All;
                if (!string.IsNullOrWhiteSpace(text))
                    query = query.Where(item => item.Title.Contains(text) || item.Number == text);
                if (status is { } wanted)
                    query = query.Where(item => item.Status == wanted);

                var total = query.Count();
                var items = query.OrderByDescending(item => item.Created).Skip(page * size).Take(size).ToList();
                return new Page<SubjectSummary>(items.Select(item => item.ToSummary()).ToList(), page, total);
            }

            public async Task<int> CreateAsync(SubjectRequest request, string user, CancellationToken cancellationToken)
            {
                var problems = request.Problems().ToList();
                if (problems.Count > 0)
                    throw new ArgumentException(string.Join(" ", problems), nameof(request));

                var item = new Subject { Created = DateTime.UtcNow, CreatedBy = user, Status = SubjectStatus.Draft };
                request.Apply(item);
                store.Add(item);
                await store.SaveChangesAsync(cancellationToken);
                logger.LogInformation("{User} has created {Number} ({Total})", user, item.Number, Amounts.Format(item.Amount, item.Currency));
                return item.Id;
            }

            public async Task<bool> CloseAsync(int id, string user, CancellationToken cancellationToken)
            {
                try
                {
                    var item = await store.FindAsync(id, cancellationToken);
                    if (item is null)
                        return false;

                    item.Close(user, DateTime.UtcNow);
                    foreach (var line in item.Lines)
                    {
                        if (line.Quantity <= 0)
                            line.IsHidden = true;
                    }

                    await store.SaveChangesAsync(cancellationToken);
                    _recent.Remove(id);
                    return true;
                }
                catch (InvalidOperationException e)
                {
                    logger.LogWarning(e, "Closing {Id} failed", id);
                    return false;
                }
            }

            public IReadOnlyDictionary<string, decimal> Totals(int year) => store.All
                .Where(item => item.Created.Year == year)
                .AsEnumerable()
                .GroupBy(item => item.Currency)
                .ToDictionary(group => group.Key, group => group.Sum(item => item.Sum()));

            public string Overview(int year)
            {
                var text = new StringBuilder();
                foreach (var (currency, total) in Totals(year).OrderBy(pair => pair.Key))
                    text.Append(Amounts.Format(total, currency)).Append("; ");

                return text.ToString();
            }
        }
        """;
}
