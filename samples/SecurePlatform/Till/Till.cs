using ConnectGen;

namespace Platform.Till;

/// <summary>Takes payments at the counter, on the seller's own tablet.</summary>
public class Till(HttpClient platform)
{
    public async Task<bool> TakeAsync(ConnectedAccountId account, long amount)
    {
        using var answer = await platform.PostAsync($"/sellers/{account}/payments?amount={amount}", null); // CG2006: the platform's server has the key, the tablet a session
        return answer.IsSuccessStatusCode;
    }
}
