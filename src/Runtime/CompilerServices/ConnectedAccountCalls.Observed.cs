using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConnectGen.CompilerServices;

/// <content>Calls that are asked about or traced.</content>
public readonly partial struct ConnectedAccountCalls
{
    private async Task<TResult> ObserveAsync<TState, TResult>(ConnectedAccountCallContext context, TState state, Func<TState, Task<TResult>> call, CancellationToken cancellationToken)
    {
        using var activity = CallActivity.Start(context);
        try
        {
            await AuthorizeAsync(context, cancellationToken).ConfigureAwait(false);
            var result = await call(state).ConfigureAwait(false);
            activity.Succeed(result);
            return result;
        }
        catch (Exception exception) when (activity.Fail(exception))
        {
            throw;
        }
    }

    private TResult Observe<TState, TResult>(ConnectedAccountCallContext context, TState state, Func<TState, TResult> call)
    {
        using var activity = CallActivity.Start(context);
        try
        {
            Authorize(context);
            var result = call(state);
            activity.Succeed(result);
            return result;
        }
        catch (Exception exception) when (activity.Fail(exception))
        {
            throw;
        }
    }

    // An iterator's code runs in the context of whoever asks for the next item, so the activity is the current one only while a page is read.
    private async IAsyncEnumerable<T> ObserveAsync<T>(ConnectedAccountCallContext context, IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var outer = Activity.Current;
        var activity = CallActivity.Start(context);
        IAsyncEnumerator<T>? enumerator = null;
        try
        {
            while (true)
            {
                try
                {
                    Activity.Current = activity ?? outer;
                    if (enumerator is null)
                    {
                        await AuthorizeAsync(context, cancellationToken).ConfigureAwait(false);
                        enumerator = items.GetAsyncEnumerator(cancellationToken);
                    }

                    if (!await enumerator.MoveNextAsync().ConfigureAwait(false))
                        break;
                }
                catch (Exception exception) when (activity.Fail(exception))
                {
                    throw;
                }
                finally
                {
                    Activity.Current = outer;
                }

                yield return enumerator.Current;
            }
        }
        finally
        {
            if (enumerator is not null)
                await enumerator.DisposeAsync().ConfigureAwait(false);
            activity.End();
        }
    }

    private IEnumerable<T> Observe<T>(ConnectedAccountCallContext context, IEnumerable<T> items)
    {
        var outer = Activity.Current;
        var activity = CallActivity.Start(context);
        IEnumerator<T>? enumerator = null;
        try
        {
            while (true)
            {
                try
                {
                    Activity.Current = activity ?? outer;
                    if (enumerator is null)
                    {
                        Authorize(context);
                        enumerator = items.GetEnumerator();
                    }

                    if (!enumerator.MoveNext())
                        break;
                }
                catch (Exception exception) when (activity.Fail(exception))
                {
                    throw;
                }
                finally
                {
                    Activity.Current = outer;
                }

                yield return enumerator.Current;
            }
        }
        finally
        {
            enumerator?.Dispose();
            activity.End();
        }
    }

    // A default account is none to ask about: the call itself refuses it, or is the platform's own.
    private ValueTask AuthorizeAsync(ConnectedAccountCallContext context, CancellationToken cancellationToken)
    {
        return _authorizer is null || context.Account == default ? default : AskAsync(_authorizer, context, cancellationToken);

        static async ValueTask AskAsync(IConnectedAccountAuthorizer authorizer, ConnectedAccountCallContext context, CancellationToken cancellationToken)
        {
            if (!await authorizer.IsAuthorizedAsync(context, cancellationToken).ConfigureAwait(false))
                throw new ConnectedAccountAccessDeniedException(context);
        }
    }

    private void Authorize(ConnectedAccountCallContext context) => AuthorizeAsync(context, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
