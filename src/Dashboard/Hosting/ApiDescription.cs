using Analytics.Dashboard.Http.Caching;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Analytics.Dashboard.Hosting;

/// <summary>What the description of the API (/openapi/v1.json) says beside the types of its answers.</summary>
static class ApiDescription
{
    const string Unchanged = "304";

    static readonly string[] AnsweredLater = ["429", "503"];

    public static void Configure(OpenApiOptions options)
    {
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Responses ??= [];
            foreach (var later in operation.Responses.Where(r => AnsweredLater.Contains(r.Key)).Select(r => r.Value)
                .OfType<OpenApiResponse>())
            {
                later.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = RetryAfter };
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<CachedBySnapshotAttribute>().Any())
                operation.Responses[Unchanged] = new OpenApiResponse { Description = "Not Modified" };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, _, _) =>
        {
            // A number is read from text too, but never written as one.
            if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
                (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
            // Answers of several shapes do not name theirs.
            schema.Discriminator = null;
            return Task.CompletedTask;
        });
    }

    static OpenApiHeader RetryAfter => new()
    {
        Description = "Seconds after which to ask again, where that is known.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
    };
}
