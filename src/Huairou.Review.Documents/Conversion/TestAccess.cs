using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Huairou.Review.Documents.Tests")]
