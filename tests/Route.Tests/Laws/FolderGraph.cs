using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Analytics.Route.Tests.Laws;

/// <summary>One source file that refers to a type of another, as the compiled program has it.</summary>
/// <param name="From">The file that refers, relative to the folder of its project.</param>
/// <param name="To">The file that declares what is referred to.</param>
public sealed record FileReference(string From, string To)
{
    /// <summary>The folder of <see cref="From"/>; empty for the project's own.</summary>
    public string FromFolder { get; init; } = FolderOf(From);

    /// <summary>The folder of <see cref="To"/>.</summary>
    public string ToFolder { get; init; } = FolderOf(To);

    /// <inheritdoc/>
    public override string ToString() => $"{From} -> {To}";

    internal static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');
}

/// <summary>
/// Which folders of a project refer to which, read from its compiled assembly: base types, signatures, attributes and
/// the instructions of all methods. The source file of a type comes from the PDB; types that the compiler or a
/// generator writes belong to the file that they are written for.
/// </summary>
public sealed class FolderGraph
{
    // The documents of a type without a method body, as the compiler notes them.
    static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(f => f.GetValue(null)).OfType<OpCode>().DistinctBy(c => c.Value)
        .ToDictionary(c => (ushort)c.Value, c => c.OperandType);

    readonly string _folder;
    readonly MetadataReader _types;
    readonly MetadataReader _documents;
    readonly PEReader _program;
    readonly Dictionary<TypeDefinitionHandle, string> _files = [];
    readonly Dictionary<string, string> _filesByName = [];
    readonly HashSet<FileReference> _references = [];

    FolderGraph(string folder, PEReader program, MetadataReader documents)
    {
        (_folder, _program, _types, _documents) = (folder, program, program.GetMetadataReader(), documents);
        foreach (var type in _types.TypeDefinitions.Where(t => OutermostOf(t) == t))
            if (FileOf(type) is { } file) _files[type] = _filesByName[NameOf(type)] = file;
        foreach (var type in _types.TypeDefinitions) Collect(type);
    }

    /// <summary>
    /// Each reference from a file to another, in the order of their names. Program.cs, which composes the program, has
    /// none.
    /// </summary>
    public IReadOnlyList<FileReference> References =>
    [
        .. _references.OrderBy(r => r.From, StringComparer.Ordinal).ThenBy(r => r.To, StringComparer.Ordinal),
    ];

    /// <summary>The source files that declare a type.</summary>
    public IReadOnlyCollection<string> Files => [.. _files.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads the assembly of a project and the PDB beside it.</summary>
    /// <param name="folder">The folder of the project's sources.</param>
    /// <param name="assembly">The assembly that was built from it.</param>
    public static FolderGraph Read(string folder, string assembly)
    {
        using var program = new PEReader(File.OpenRead(assembly));
        using var documents =
            MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly, ".pdb")));
        return new FolderGraph(folder, program, documents.GetMetadataReader());
    }

    /// <summary>
    /// Circles of folders: for each, a shortest way round with the two files of every step. Empty where each folder
    /// uses only folders above it.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<FileReference>> CirclesIn(IEnumerable<FileReference> references)
    {
        var edges = references.Where(r => r.FromFolder != r.ToFolder).GroupBy(r => r.FromFolder)
            .ToDictionary(g => g.Key, g => g.DistinctBy(r => r.ToFolder).ToList());
        var circles = new List<IReadOnlyList<FileReference>>();
        var known = new HashSet<string>();
        foreach (var folder in edges.Keys.Order(StringComparer.Ordinal))
        {
            if (ShortestCircle(folder, edges) is { } circle
                && known.Add(string.Join('|', circle.Select(r => r.FromFolder).Order(StringComparer.Ordinal))))
            {
                circles.Add(circle);
            }
        }

        return circles;
    }

    static List<FileReference>? ShortestCircle(string start, Dictionary<string, List<FileReference>> edges)
    {
        var queue = new Queue<List<FileReference>>([[]]);
        var seen = new HashSet<string>();
        while (queue.TryDequeue(out var way))
        {
            foreach (var step in edges.GetValueOrDefault(way.Count == 0 ? start : way[^1].ToFolder, []))
            {
                if (step.ToFolder == start) return [.. way, step];
                if (seen.Add(step.ToFolder)) queue.Enqueue([.. way, step]);
            }
        }

        return null;
    }

    void Collect(TypeDefinitionHandle handle)
    {
        if (!_files.TryGetValue(OutermostOf(handle), out var from) || from == "Program.cs") return;
        var type = _types.GetTypeDefinition(handle);
        var seen = new SignatureTypes(this, from);
        Add(from, type.BaseType);
        foreach (var i in type.GetInterfaceImplementations()) Add(from, _types.GetInterfaceImplementation(i).Interface);
        foreach (var p in type.GetGenericParameters()) CollectConstraints(from, p);
        foreach (var f in type.GetFields()) _types.GetFieldDefinition(f).DecodeSignature(seen, null);
        foreach (var m in type.GetMethods()) CollectMethod(from, m, seen);
        var attributes = type.GetCustomAttributes()
            .Concat(type.GetFields().SelectMany(f => _types.GetFieldDefinition(f).GetCustomAttributes()))
            .Concat(type.GetProperties().SelectMany(p => _types.GetPropertyDefinition(p).GetCustomAttributes()))
            .Concat(type.GetEvents().SelectMany(e => _types.GetEventDefinition(e).GetCustomAttributes()));
        foreach (var a in attributes) CollectAttribute(from, a);
    }

    void CollectConstraints(string from, GenericParameterHandle parameter)
    {
        foreach (var c in _types.GetGenericParameter(parameter).GetConstraints())
            Add(from, _types.GetGenericParameterConstraint(c).Type);
    }

    void CollectMethod(string from, MethodDefinitionHandle handle, SignatureTypes seen)
    {
        var method = _types.GetMethodDefinition(handle);
        method.DecodeSignature(seen, null);
        foreach (var p in method.GetGenericParameters()) CollectConstraints(from, p);
        foreach (var a in method.GetCustomAttributes()
            .Concat(method.GetParameters().SelectMany(p => _types.GetParameter(p).GetCustomAttributes())))
        {
            CollectAttribute(from, a);
        }

        if (method.RelativeVirtualAddress == 0) return;
        var body = _program.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            _types.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(seen, null);
        foreach (var region in body.ExceptionRegions) Add(from, region.CatchType);
        CollectInstructions(from, body.GetILReader());
    }

    void CollectInstructions(string from, BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            ushort value = code.ReadByte();
            if (value == 0xFE) value = (ushort)((value << 8) | code.ReadByte());
            switch (Operands[value])
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
                    or OperandType.InlineType or OperandType.InlineSig:
                    Add(from, MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case var operand:
                    code.Offset += SizeOf(operand);
                    break;
            }
        }
    }

    static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    void CollectAttribute(string from, CustomAttributeHandle handle)
    {
        var attribute = _types.GetCustomAttribute(handle);
        Add(from, attribute.Constructor);
        var value = attribute.DecodeValue(new AttributeTypes());
        foreach (var (type, given) in value.FixedArguments.Select(a => (a.Type, a.Value))
            .Concat(value.NamedArguments.Select(a => (a.Type, a.Value))))
        {
            AddNamed(from, type);
            if (given is string name && type == AttributeTypes.SystemType) AddNamed(from, name);
            foreach (var item in (given as ImmutableArray<CustomAttributeTypedArgument<string>>?) ?? [])
                AddNamed(from, item.Value as string);
        }
    }

    // The text of a typeof in an attribute: a name with its namespace, and the assembly where it is another's.
    void AddNamed(string from, string? name)
    {
        if (name is null) return;
        var outer = name.Split(',', '+', '[')[0];
        if (_filesByName.TryGetValue(outer, out var file)) AddFile(from, file);
    }

    string NameOf(TypeDefinitionHandle handle) => _types.GetTypeDefinition(handle) is var type && type.Namespace.IsNil
        ? _types.GetString(type.Name) : $"{_types.GetString(type.Namespace)}.{_types.GetString(type.Name)}";

    void Add(string from, EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                if (_files.TryGetValue(OutermostOf((TypeDefinitionHandle)handle), out var to)) AddFile(from, to);
                break;
            case HandleKind.TypeSpecification:
                _types.GetTypeSpecification((TypeSpecificationHandle)handle)
                    .DecodeSignature(new SignatureTypes(this, from), null);
                break;
            case HandleKind.MethodDefinition:
                Add(from, _types.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Add(from, _types.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                AddMember(from, _types.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var generic = _types.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(from, generic.Method);
                generic.DecodeSignature(new SignatureTypes(this, from), null);
                break;
            case HandleKind.StandaloneSignature:
                _types.GetStandaloneSignature((StandaloneSignatureHandle)handle)
                    .DecodeMethodSignature(new SignatureTypes(this, from), null);
                break;
        }
    }

    void AddMember(string from, MemberReference member)
    {
        Add(from, member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method)
            member.DecodeMethodSignature(new SignatureTypes(this, from), null);
        else member.DecodeFieldSignature(new SignatureTypes(this, from), null);
    }

    void AddFile(string from, string to)
    {
        if (from != to && to != "Program.cs") _references.Add(new FileReference(from, to));
    }

    TypeDefinitionHandle OutermostOf(TypeDefinitionHandle type)
    {
        while (_types.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer) type = outer;
        return type;
    }

    // A partial type has several documents: one of the source tree goes before one that a generator wrote.
    string? FileOf(TypeDefinitionHandle handle)
    {
        var paths = DocumentsOf(handle)
            .Select(d => _documents.GetString(_documents.GetDocument(d).Name).Replace('\\', '/')).Distinct().ToList();
        var written = paths.Select(InTree).OfType<string>().ToList();
        return written.Find(f => f.EndsWith(".razor") || f.EndsWith(".cs") && !f.StartsWith("obj/"))
            ?? paths.Select(ComponentOf).OfType<string>().FirstOrDefault();
    }

    IEnumerable<DocumentHandle> DocumentsOf(TypeDefinitionHandle handle)
    {
        foreach (var i in _documents.GetCustomDebugInformation(handle).Select(_documents.GetCustomDebugInformation))
        {
            if (_documents.GetGuid(i.Kind) != TypeDefinitionDocuments) continue;
            var blob = _documents.GetBlobReader(i.Value);
            while (blob.RemainingBytes > 0) yield return MetadataTokens.DocumentHandle(blob.ReadCompressedInteger());
        }

        var type = _types.GetTypeDefinition(handle);
        foreach (var method in type.GetMethods())
        {
            var debug = _documents.GetMethodDebugInformation(method);
            if (!debug.Document.IsNil) yield return debug.Document;
            if (debug.SequencePointsBlob.IsNil) continue;
            foreach (var point in debug.GetSequencePoints()) yield return point.Document;
        }

        foreach (var nested in type.GetNestedTypes())
            foreach (var document in DocumentsOf(nested)) yield return document;
    }

    string? InTree(string path) =>
        path.StartsWith(_folder + "/", StringComparison.Ordinal) ? path[(_folder.Length + 1)..] : null;

    // What the compiler of Razor writes for a component is named after it: Layout/App_razor.g.cs.
    string? ComponentOf(string path)
    {
        const string generator = "Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator/", ending =
            "_razor.g.cs";
        var start = path.IndexOf(generator, StringComparison.Ordinal);
        return start >= 0 && path.EndsWith(ending, StringComparison.Ordinal)
            ? path[(start + generator.Length)..^ending.Length] + ".razor" : null;
    }

    sealed class SignatureTypes(FolderGraph graph, string from) : ISignatureTypeProvider<object?, object?>
    {
        public object? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            graph.Add(from, handle);
            return null;
        }

        public object? GetTypeFromSpecification(MetadataReader reader, object? genericContext,
            TypeSpecificationHandle handle, byte rawTypeKind)
        {
            graph.Add(from, handle);
            return null;
        }

        public object? GetArrayType(object? elementType, ArrayShape shape) => null;

        public object? GetByReferenceType(object? elementType) => null;

        public object? GetFunctionPointerType(MethodSignature<object?> signature) => null;

        public object? GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

        public object? GetGenericMethodParameter(object? genericContext, int index) => null;

        public object? GetGenericTypeParameter(object? genericContext, int index) => null;

        public object? GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;

        public object? GetPinnedType(object? elementType) => null;

        public object? GetPointerType(object? elementType) => null;

        public object? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

        public object? GetSZArrayType(object? elementType) => null;

        public object? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            null;
    }

    // Types in attributes are named by text; an enum's size is only known where it is declared, and ours are all of
    // int.
    sealed class AttributeTypes : ICustomAttributeTypeProvider<string>
    {
        public const string SystemType = "System.Type";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => SystemType;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetTypeDefinition(handle) is var type && type.Namespace.IsNil
                ? reader.GetString(type.Name) : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            reader.GetTypeReference(handle) is var type
                ? $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}" : "";

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(string type) => type == SystemType;
    }
}
