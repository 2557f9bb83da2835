# The pictures of script/bench: gnuplot -e "work='…'; name='…'" plot.gp
set terminal svg size 760,420 font 'sans,12' background rgb 'white'
set datafile separator "\t"
set grid

set output name.'-throughput.svg'
set title 'Throughput of one core, MB of text a second'
set style fill solid 0.8
set logscale x
set xrange [0.5:*]
set yrange [-0.6:*]
set key off
plot work.'/throughput.dat' using ($2/2):0:($2/2):(0.35):ytic(1) with boxxyerror lc rgb '#4477aa', \
	'' using 2:0:(sprintf(' %.1f', $2)) with labels left offset 0.3,0

reset
set datafile separator "\t"
set grid
set key outside below
set logscale x
set output name.'-growth.svg'
set title 'Growth: throughput by the size of one text (level = linear)'
set xlabel 'bytes of one text'
set ylabel 'MB a second'
set logscale y
set format x '10^{%L}'
stats work.'/growth.dat' using 1 nooutput
plot for [i=0:STATS_blocks-1] work.'/growth.dat' index i using 1:2 with linespoints lw 2 pt 7 title columnheader(1)

set output name.'-articles.svg'
set title 'Growth: time by the number of articles'
set xlabel 'articles'
set ylabel 'ms'
unset logscale
set xrange [0:*]
set yrange [0:*]
set format x '%.0f'
stats work.'/articles.dat' using 1 nooutput
plot for [i=0:STATS_blocks-1] work.'/articles.dat' index i using 1:2 with linespoints lw 2 pt 7 title columnheader(1)

if (sizes > 1) {
	set output name.'-search.svg'
	set title 'Search: 12 queries by the number of articles'
	set xlabel 'articles'
	set ylabel 'ms for all queries'
	set logscale xy
	set xrange [*:*]
	set yrange [*:*]
	set format x '10^{%L}'
	stats work.'/search.dat' using 1 nooutput
	plot for [i=0:STATS_blocks-1] work.'/search.dat' index i using 1:2 with linespoints lw 2 pt 7 title columnheader(1)
}
