namespace Analytics.Loader.Settings;

/// <summary>
/// The settings of one section: each property that can be set is a setting under its own name, and its initial value is
/// the default. What a value must be is an attribute of the property (<see cref="SettingTextAttribute"/>), and what
/// several must be together an <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/>.
/// </summary>
public interface ISettings
{
    /// <summary>The full name of the section, e.g. Analytics:Queries.</summary>
    static abstract string Section { get; }
}
