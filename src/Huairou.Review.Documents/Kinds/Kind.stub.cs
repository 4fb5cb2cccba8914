namespace Huairou.Review.Documents.Kinds;
/// <summary>s</summary>
public static class DocumentKindDetector { 
/// <summary>s</summary>
public static (string Kind,string Evidence) Detect(Draft d, ClauseTree t) => ("", ""); }
