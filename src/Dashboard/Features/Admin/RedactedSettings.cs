using System.Data.Common;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>The settings as they may be shown: nothing that opens anything.</summary>
public static class RedactedSettings
{
    const string Hidden = "•••";

    static readonly string[] Secret = ["password", "pwd", "secret", "token", "key", "credential"];

    /// <summary>Every setting of the section Analytics with its value, in order of name.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(IConfiguration configuration) =>
        [.. from setting in configuration.GetSection("Analytics")
            .AsEnumerable() where setting.Value is not null orderby setting.Key
            select (setting.Key, Shown(setting.Key, setting.Value!))];

    static string Shown(string name, string value) =>
        IsSecret(name)
            ? Hidden : name.EndsWith(":ConnectionString", StringComparison.OrdinalIgnoreCase)
            ? Connection(value) : value;

    static string Connection(string text)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = text };
            foreach (var key in parts.Keys.Cast<string>().Where(IsSecret).ToList()) parts[key] = Hidden;
            return parts.ConnectionString;
        }
        catch (ArgumentException)
        {
            return Hidden;
        }
    }

    static bool IsSecret(string name) =>
        Secret.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !name.Contains("ForeignKeys", StringComparison.OrdinalIgnoreCase)
        && !name.Contains("Foreign Keys", StringComparison.OrdinalIgnoreCase);
}
