namespace Huairou.Review.Reports;

/// <summary>占位：各种报告写出器所在的层。</summary>
internal static class Layer;
