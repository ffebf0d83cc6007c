using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Analytics.Warehouse.Files;
using Microsoft.Extensions.Configuration;

namespace Analytics.Loader.Settings;

/// <summary>
/// Settings by the platform's binder. A value that cannot be taken is left out, so that the binder never meets it, and
/// is among <see cref="Faults"/>; a number without text keeps its default.
/// </summary>
public static class SettingsBinder
{
    /// <summary>The settings of a section, for a program or a moment without a host.</summary>
    /// <exception cref="TerminalException">One cannot be taken: the first of <see cref="Faults"/>.</exception>
    public static T Read<T>(IConfiguration configuration) where T : class, ISettings, new()
    {
        var settings = new T();
        Bind(configuration, settings);
        return Faults(configuration, settings) is [var first, ..] ? throw new TerminalException(first) : settings;
    }

    /// <summary>Sets what the section names.</summary>
    public static void Bind<T>(IConfiguration configuration, T settings) where T : class, ISettings
    {
        var section = configuration.GetSection(T.Section);
        var properties = Properties<T>().ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var bound = section.AsEnumerable(makePathsRelative: true).Where(v => v.Value is not null
            && properties.TryGetValue(v.Key.Split(':')[0], out var property) && IsBound(property, v.Key, v.Value)
            && FaultOf(section, property, settings) is null);
        new ConfigurationBuilder().AddInMemoryCollection(bound).Build().Bind(settings);
    }

    /// <summary>A sentence for each setting that cannot be taken, or for those that do not fit each other.</summary>
    /// <param name="settings">What was bound.</param>
    public static IReadOnlyList<string> Faults<T>(IConfiguration configuration, T settings) where T : class, ISettings
    {
        var section = configuration.GetSection(T.Section);
        List<string> faults = [.. Properties<T>().Select(p => FaultOf(section, p, settings)).OfType<string>()];
        return faults.Count > 0 || settings is not IValidatableObject together ? faults
            : [.. together.Validate(new ValidationContext(settings)).Select(r => r.ErrorMessage!)];
    }

    /// <summary>The properties that are settings.</summary>
    public static IEnumerable<PropertyInfo> Properties<T>() where T : ISettings =>
        typeof(T).GetProperties().Where(p => p.CanWrite);

    static string? FaultOf<T>(IConfigurationSection section, PropertyInfo property, T settings)
        where T : class, ISettings
    {
        if (section[property.Name] is not { } text || !IsBound(property, property.Name, text)) return null;
        var results = new List<ValidationResult>();
        var context = new ValidationContext(settings)
        {
            MemberName = property.Name, DisplayName = $"{T.Section}:{property.Name}",
        };
        Validator.TryValidateValue(text, context, results, property.GetCustomAttributes<SettingTextAttribute>());
        return results.FirstOrDefault()?.ErrorMessage;
    }

    // A number or a switch without text is not set, as an empty variable of the environment; a text may be empty. What
    // is deeper than a setting is, such as a list in the place of a text, is none.
    static bool IsBound(PropertyInfo property, string key, string text) =>
        key.Count(c => c == ':') == DepthOf(property.PropertyType)
            && !(property.PropertyType.IsValueType && string.IsNullOrWhiteSpace(text));

    static int DepthOf(Type type) => type.IsValueType || type == typeof(string) ? 0
        : 1 + (type.IsGenericType ? DepthOf(type.GetGenericArguments()[^1]) : 0);
}
