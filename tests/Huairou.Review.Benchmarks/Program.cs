using BenchmarkDotNet.Running;
using Huairou.Review.Benchmarks;

return args switch
{
    ["segmentation", .. var rest] => SegmentationBenchmark.Speed(rest, Console.Out, Console.Error),
    ["agreement"] => SegmentationBenchmark.Agreement(Console.Out, Console.Error),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any() ? 0 : 2,
};
