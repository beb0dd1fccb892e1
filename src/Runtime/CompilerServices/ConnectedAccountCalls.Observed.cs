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

    // An iterator's code runs in the context of whoever asks for the next item, who may have begun an activity of its own since the last one: the call's activity is
    // current only while a page is read, and then the reader's is again.
    private async IAsyncEnumerable<T> ObserveAsync<T>(ConnectedAccountCallContext context, IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = Activity.Current;
        var activity = CallActivity.Start(context);
        IAsyncEnumerator<T>? enumerator = null;
        try
        {
            while (true)
            {
                try
                {
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
                    activity.Leave(reader);
                }

                yield return enumerator.Current;
                reader = activity.Enter();
            }
        }
        finally
        {
            try
            {
                if (enumerator is not null)
                    await enumerator.DisposeAsync().ConfigureAwait(false);
            }
            finally
            {
                activity.End();
            }
        }
    }

    private IEnumerable<T> Observe<T>(ConnectedAccountCallContext context, IEnumerable<T> items)
    {
        var reader = Activity.Current;
        var activity = CallActivity.Start(context);
        IEnumerator<T>? enumerator = null;
        try
        {
            while (true)
            {
                try
                {
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
                    activity.Leave(reader);
                }

                yield return enumerator.Current;
                reader = activity.Enter();
            }
        }
        finally
        {
            try
            {
                enumerator?.Dispose();
            }
            finally
            {
                activity.End();
            }
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

    // An authorizer that awaits would go on in the context of this thread, such as that of a user interface or of classic ASP.NET, which waits here: so there is none meanwhile.
    private void Authorize(ConnectedAccountCallContext context)
    {
        var synchronization = SynchronizationContext.Current;
        try
        {
            if (synchronization is not null)
                SynchronizationContext.SetSynchronizationContext(null);
            AuthorizeAsync(context, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            if (synchronization is not null)
                SynchronizationContext.SetSynchronizationContext(synchronization);
        }
    }
}
