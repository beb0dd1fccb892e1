namespace ConnectGen.Cost;

/// <content>Controllers, and an export.</content>
internal static partial class PlainTemplates
{
    private const string ControllerStart = Usings + """
        [ApiController]
        [Route("subjects")]
        public class SubjectController(SubjectService service, IStore<Subject> store, ILogger<SubjectController> logger) : ControllerBase
        {
            [HttpGet]
            public ActionResult<Page<SubjectSummary>> Search(string? text, SubjectStatus? status, int page = 0, int size = 20)
            {
                if (page < 0 || size is < 1 or > 100)
                    return BadRequest($"There is no page {page} of {size}.");

                return service.Search(text, status, page, size);
            }

            [HttpGet("{id:int}")]
            public async Task<IActionResult> Get(int id, CancellationToken cancellationToken)
            {
                try
                {
                    return Ok(await service.GetAsync(id, cancellationToken));
                }
                catch (NotFoundException e)
                {
                    return NotFound(e.Message);
                }
            }

            [HttpPost]
            public async Task<IActionResult> Create(SubjectRequest request, CancellationToken cancellationToken)
            {
                var user = User.Identity?.Name ?? "nobody";
                var problems = request.Problems().ToArray();
                if (problems.Length > 0)
                    return ValidationProblem(string.Join(Environment.NewLine, problems));

                var id = await service.CreateAsync(request, user, cancellationToken);
                return CreatedAtAction(nameof(Get), new { id }, new { id });
            }

            [HttpPut("{id:int}")]
            public async Task<IActionResult> Update(int id, SubjectRequest request, CancellationToken cancellationToken)
            {
                var item = await store.FindAsync(id, cancellationToken);
                if (item is null)
                    return NotFound();

                request.Apply(item);
                await store.SaveChangesAsync(cancellationToken);
                logger.LogInformation("{Number} was changed by {User}", item.Number, User.Identity?.Name);
                return Ok(item.ToDto());
            }

            [HttpDelete("{id:int}")]
            public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken)
            {
                var item = await store.FindAsync(id, cancellationToken);
                if (item is not { Status: SubjectStatus.Draft })
                    return Conflict(new ProblemDetails { Title = "Only drafts can be deleted.", Status = 409 });

                store.Remove(item);
                await store.SaveChangesAsync(cancellationToken);
                return NoContent();
            }

        """;

    public const string Controller = ControllerStart + """
            [HttpPost("{id:int}/close")]
            public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
                await service.CloseAsync(id, User.Identity?.Name ?? "nobody", cancellationToken) ? NoContent() : NotFound();

            [HttpGet("{id:int}/lines")]
            public async Task<IActionResult> Lines(int id, CancellationToken cancellationToken) =>
                await store.FindAsync(id, cancellationToken) is { } item
                    ? Ok(item.Lines.Select(line => new { line.Article, line.Quantity, Total = line.Quantity * line.Price }))
                    : NotFound();

            [HttpGet("totals/{year:int}")]
            public IActionResult Totals(int year) => Ok(service.Totals(year));

            [HttpGet("overview/{year:int}")]
            public IActionResult Overview(int year) => Content(service.Overview(year), "text/plain", Encoding.UTF8);
        }
        """;

    /// <summary>One that handles sellers, whose keys another area keeps, and names nothing of Stripe.</summary>
    public const string SellersController = ControllerStart + """
            [HttpPost("{id:int}/close")]
            public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
                await service.CloseAsync(id, User.Identity?.Name ?? "nobody", cancellationToken) ? NoContent() : NotFound();

            [HttpGet("sellers")]
            public IActionResult Sellers([FromServices] BackOffice.Selling.SellerStore sellers, string? text)
            {
                var found = sellers.All.Where(seller => text == null || seller.Name.Contains(text)).OrderBy(seller => seller.Name).ToList();
                logger.LogInformation("{Count} sellers, first {Name}", found.Count, found.FirstOrDefault()?.Name);
                return Ok(found.Select(seller => new { seller.Id, seller.Name, seller.Country }));
            }

            [HttpGet("sellers/{id:int}")]
            public IActionResult Seller([FromServices] BackOffice.Selling.SellerStore sellers, int id)
            {
                var seller = sellers.Find(id);
                return seller is null ? NotFound() : Ok(BackOffice.Selling.SellerDto.Of(seller));
            }
        }
        """;

    public const string Export = Usings + """
        public sealed class SubjectExport(IStore<Subject> store)
        {
            private static readonly string[] Columns = ["Id", "Number", "Title", "Status", "Amount", "Currency", "Contact", "Lines"];

            public string ToCsv(DateTime from, DateTime to, char separator = ';')
            {
                var text = new StringBuilder();
                text.AppendLine(string.Join(separator, Columns));
                foreach (var item in store.All.Where(item => item.Created >= from && item.Created < to))
                {
                    for (var i = 0; i < Columns.Length; i++)
                    {
                        if (i > 0)
                            text.Append(separator);
                        text.Append(Escape(Cell(item, Columns[i]), separator));
                    }

                    text.AppendLine();
                }

                return text.ToString();
            }

            public IEnumerable<Subject> Parse(string csv, char separator = ';')
            {
                var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                if (lines.Length == 0)
                    yield break;

                var names = lines[0].Split(separator);
                foreach (var line in lines.Skip(1))
                {
                    var cells = line.Split(separator);
                    if (cells.Length != names.Length)
                        continue;

                    var item = new Subject();
                    for (var i = 0; i < cells.Length; i++)
                        Fill(item, names[i], cells[i]);

                    yield return item;
                }
            }

            private static string Cell(Subject item, string column) => column switch
            {
                "Id" => item.Id.ToString(),
                "Number" => item.Number,
                "Title" => item.Title,
                "Status" => item.Status.ToString(),
                "Amount" => Amounts.Round(item.Amount).ToString("0.00"),
                "Currency" => item.Currency,
                "Contact" => item.Contact?.FullName ?? "",
                "Lines" => item.Lines.Count.ToString(),
                _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
            };

            private static void Fill(Subject item, string column, string cell)
            {
                switch (column)
                {
                    case "Number":
                        item.Number = cell;
                        break;
                    case "Title":
                        item.Title = cell;
                        break;
                    case "Status" when Enum.TryParse<SubjectStatus>(cell, out var status):
                        item.Status = status;
                        break;
                    case "Amount" when decimal.TryParse(cell, out var amount):
                        item.Amount = amount;
                        break;
                    case "Currency":
                        item.Currency = cell.ToLowerInvariant();
                        break;
                }
            }

            private static string Escape(string cell, char separator)
            {
                if (!cell.Contains(separator) && !cell.Contains('"'))
                    return cell;

                return $"\"{cell.Replace("\"", "\"\"")}\"";
            }
        }
        """;
}
