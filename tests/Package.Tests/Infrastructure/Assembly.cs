using ConnectGen.Package.Tests.Infrastructure;

// One package for all tests, and one build at a time: side by side they only take each other's processor and memory.
[assembly: AssemblyFixture(typeof(PackageUnderTest))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
