# Poisson-binomial chances by the R packages that exist for it. Arguments: a file with one chance a line, the fewest
# successes of the tail, seconds to measure. Writes one line for each: name, seconds, tail. Run by bench/odds.bench.ts.
arguments <- commandArgs(trailingOnly = TRUE)
p <- scan(arguments[1], quiet = TRUE)
from <- as.integer(arguments[2])
budget <- as.numeric(arguments[3])
measure <- function(name, masses) {
  times <- c()
  began <- proc.time()[["elapsed"]]
  while (length(times) < 3 || proc.time()[["elapsed"]] - began < budget) {
    seconds <- system.time(for (i in 1:5) result <- masses())[["elapsed"]] / 5
    times <- c(times, seconds)
  }
  cat(sprintf("%s\t%.9g\t%.17g\n", name, median(times), sum(result[(from + 1):(length(p) + 1)])))
}
if (requireNamespace("PoissonBinomial", quietly = TRUE)) {
  version <- paste("R PoissonBinomial", packageVersion("PoissonBinomial"))
  for (method in c("Convolve", "DivideFFT", "Characteristic"))
    measure(paste(version, method), function() PoissonBinomial::dpbinom(NULL, p, method = method))
}
if (requireNamespace("poisbinom", quietly = TRUE))
  measure(paste("R poisbinom", packageVersion("poisbinom")), function() poisbinom::dpoisbinom(0:length(p), p))
