using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Tests.Flow;

/// <summary>
/// The libraries of the shop that are not at hand, as far as cases use them. They are an assembly of their own, as the real ones are:
/// as source they would be the project's own code, with nothing in their methods.
/// </summary>
internal static class FlowLibraries
{
    private const string Source = """
        #nullable enable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext
            {
                public virtual DbSet<T> Set<T>() where T : class => throw null!;
                public virtual object Add(object entity) => throw null!;
                public virtual object Update(object entity) => throw null!;
                public virtual int SaveChanges() => 0;
                public virtual Task<int> SaveChangesAsync(CancellationToken stop = default) => throw null!;
            }

            public abstract class DbSet<T> : IQueryable<T> where T : class
            {
                public virtual object Add(T entity) => throw null!;
                public virtual ValueTask<object> AddAsync(T entity, CancellationToken stop = default) => throw null!;
                public virtual void AddRange(params T[] entities) => throw null!;
                public virtual object Update(T entity) => throw null!;
                public virtual T? Find(params object?[]? keys) => throw null!;
                public virtual ValueTask<T?> FindAsync(params object?[]? keys) => throw null!;
                public Type ElementType => throw null!;
                public Expression Expression => throw null!;
                public IQueryProvider Provider => throw null!;
                public IEnumerator<T> GetEnumerator() => throw null!;
                IEnumerator IEnumerable.GetEnumerator() => throw null!;
            }

            public static class EntityFrameworkQueryableExtensions
            {
                public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken stop = default) => throw null!;
                public static Task<T[]> ToArrayAsync<T>(this IQueryable<T> source, CancellationToken stop = default) => throw null!;
                public static Task<T> FirstAsync<T>(this IQueryable<T> source, CancellationToken stop = default) => throw null!;
                public static Task<T> FirstAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> where, CancellationToken stop = default) => throw null!;
                public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, CancellationToken stop = default) => throw null!;
                public static Task<T?> SingleOrDefaultAsync<T>(this IQueryable<T> source, Expression<Func<T, bool>> where, CancellationToken stop = default) => throw null!;
                public static Task<int> CountAsync<T>(this IQueryable<T> source, CancellationToken stop = default) => throw null!;
                public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) where T : class => throw null!;
                public static IQueryable<T> Include<T, TProperty>(this IQueryable<T> source, Expression<Func<T, TProperty>> path) where T : class => throw null!;
            }
        }

        namespace AutoMapper
        {
            public interface IMapper
            {
                TDestination Map<TDestination>(object? source);
                TDestination Map<TSource, TDestination>(TSource source);
                TDestination Map<TSource, TDestination>(TSource source, TDestination destination);
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class NewtonsoftJsonMvcBuilderExtensions
            {
                public static IMvcBuilder AddNewtonsoftJson(this IMvcBuilder builder) => throw null!;
            }
        }

        namespace Going.Plaid.Item
        {
            public record ItemPublicTokenExchangeResponse { public string AccessToken { get; init; } = ""; public string ItemId { get; init; } = ""; }
        }

        namespace Google.Apis.Auth.OAuth2.Responses
        {
            public class TokenResponse { public string AccessToken { get; set; } = ""; public string RefreshToken { get; set; } = ""; }
        }

        namespace Facebook.Login
        {
            public class FacebookToken { public string AccessToken { get; set; } = ""; }
        }
        """;

    public static MetadataReference Reference { get; } = Build();

    private static MetadataReference Build()
    {
        using var image = new MemoryStream();
        var emitted = Analyze.Compile(Source).WithAssemblyName("Libraries").Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
