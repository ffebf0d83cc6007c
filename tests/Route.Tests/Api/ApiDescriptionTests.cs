using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Analytics.TestSupport;

namespace Analytics.Route.Tests.Api;

/// <summary>
/// The description of the API, which programs are written against: it changes only on purpose. After a wanted change,
/// run these tests once with WRITE_API_DESCRIPTION=1, read the difference, and commit the file with the change.
/// </summary>
public sealed class ApiDescriptionTests(SampleDashboard dashboard)
{
    static readonly string File = Repository.At("tests", "Route.Tests", "Api", "openapi.v1.json");

    static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_description_of_the_api_is_the_one_that_is_kept()
    {
        var served = JsonNode.Parse(await dashboard.Http.GetStringAsync("/openapi/v1.json"))!.AsObject();
        // Where it was served.
        served.Remove("servers");
        var text = served.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("WRITE_API_DESCRIPTION") == "1")
            await System.IO.File.WriteAllTextAsync(File, text);
        Assert.Equal(await System.IO.File.ReadAllTextAsync(File), text);
    }

    [Fact]
    public async Task Every_answer_has_a_schema_and_every_refusal_is_problem_details()
    {
        var paths = (await dashboard.Running.Json("/openapi/v1.json")).GetProperty("paths");
        var answers = paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject().SelectMany(m =>
            m.Value.GetProperty("responses").EnumerateObject()
                .Select(r => (Of: $"{m.Name} {p.Name} {r.Name}", Status: r.Name, Answer: r.Value)))).ToList();
        Assert.True(answers.Count > 150);
        Assert.All(answers.Where(a => a.Status != "304"),
            a => Assert.All(a.Answer.GetProperty("content").EnumerateObject(), content =>
        {
            Assert.True(content.Value.GetProperty("schema").EnumerateObject().Any(), $"{a.Of} has no schema.");
            Assert.Equal((a.Of, a.Status[0] != '2'), (a.Of, content.Name == "application/problem+json"));
        }));
        Assert.All(answers.Where(a => a.Status is "429" or "503"),
            a => Assert.True(a.Answer.GetProperty("headers").TryGetProperty("Retry-After", out _), a.Of));
        Assert.All(paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject()),
            m => Assert.Contains(m.Value.GetProperty("responses").EnumerateObject(), r => r.Name[0] == '2'));
    }

    /// <summary>What is served has the properties of its schema, no more and no fewer.</summary>
    [Theory]
    [InlineData("/status"), InlineData("/recognitions/yearly"), InlineData("/recognitions/cumulative"),
        InlineData("/poverty"), InlineData("/communes"), InlineData("/communes/{id}")]
    [InlineData("/cells/{id}"), InlineData("/criteria"), InlineData("/criteria/near-ready"), InlineData("/alerts"),
        InlineData("/scenarios"), InlineData("/loads"), InlineData("/loads/{n}")]
    [InlineData("/loads/{n}/changes"), InlineData("/tables"), InlineData("/tables/{name}")]
    public async Task What_is_served_has_the_properties_of_its_schema(string path)
    {
        var document = await dashboard.Running.Json("/openapi/v1.json");
        var answer = await dashboard.Running.Json("/api/v1"
            + path.Replace("{id}", "1").Replace("{n}", "3").Replace("{name}", "marts.programme"));
        Holds(document,
            document.GetProperty("paths").GetProperty("/api/v1" + path).GetProperty("get").GetProperty("responses")
                .GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema"),
                answer, path);
    }

    static void Holds(JsonElement document, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("oneOf", out var either))
            schema = either.EnumerateArray().First(s => s.TryGetProperty("$ref", out _));
        if (value.ValueKind == JsonValueKind.Null) return;
        if (schema.TryGetProperty("$ref", out var named))
        {
            schema = document.GetProperty("components").GetProperty("schemas")
                .GetProperty(named.GetString()!.Split('/')[^1]);
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Holds(document, schema.GetProperty("items"), item, at + "[]");
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties))
        {
            Assert.Equal((at, string.Join(' ', properties.EnumerateObject().Select(p => p.Name).Order())),
                (at, string.Join(' ', value.EnumerateObject().Select(p => p.Name).Order())));
            foreach (var property in value.EnumerateObject())
                Holds(document, properties.GetProperty(property.Name), property.Value, $"{at}.{property.Name}");
        }
    }
}
