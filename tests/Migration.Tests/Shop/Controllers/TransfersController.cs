using Microsoft.AspNetCore.Mvc;
using Shop.Services;

namespace Shop.Controllers;

[ApiController]
[Route("transfers")]
public class TransfersController(LegacyTransfers transfers) : ControllerBase
{
    [HttpPost("{seller}")]
    public Task<string> Create(string seller, long amount) => transfers.SendAsync(seller, amount);
}
