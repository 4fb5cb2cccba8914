using BenchmarkDotNet.Running;
using Huairou.Review.Benchmarks;

// 用法见各类的说明：
//   dotnet run -c Release --project tests/Huairou.Review.Benchmarks -- segmentation [轮数]
//   dotnet run -c Release --project tests/Huairou.Review.Benchmarks -- agreement
//   dotnet run -c Release --project tests/Huairou.Review.Benchmarks -- review [轮数]
//   dotnet run -c Release --project tests/Huairou.Review.Benchmarks -- cold [程序] [文件]
//   dotnet run -c Release --project tests/Huairou.Review.Benchmarks -- reports [轮数] [目录]
// 文档由 HUAIROU_DATA 指定；HUAIROU_PEERS 是装有 @node-rs/jieba、nodejieba 的目录（在其中 npm install 即可），没有的对手跳过。
return args switch
{
    ["segmentation", .. var rest] => SegmentationBenchmark.Speed(rest, Console.Out, Console.Error),
    ["agreement"] => SegmentationBenchmark.Agreement(Console.Out, Console.Error),
    ["review", .. var rest] => ReviewBenchmark.Run(rest, Console.Out, Console.Error),
    ["reports", .. var rest] => ReportBenchmark.Run(rest, Console.Out, Console.Error),
    ["reports-once", var path, var kind] => ReportBenchmark.Once(path, kind, Console.Out),
    ["cold", .. var rest] => ColdStartBenchmark.Run(rest, Console.Out, Console.Error),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 2,
};
