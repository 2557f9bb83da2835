# The pictures of script/bench: gnuplot -e "work='…'; name='…'; sizes=N" plot.gp
set terminal svg noenhanced size 760,420 font 'sans,12' background rgb 'white'
set datafile separator "\t"
set grid
set key outside below

throughput = work.'/throughput.dat'
growth = work.'/growth.dat'
articles = work.'/articles.dat'
search = work.'/search.dat'
# The number of lines of each; "stats" heeds ranges, so before any is set.
stats throughput using 2 nooutput name 'T'
stats growth using 1 nooutput name 'G'
stats articles using 1 nooutput name 'A'
stats search using 1 nooutput name 'S'

set output name.'-growth.svg'
set title 'Throughput by the size of one text (level = linear)'
set xlabel 'bytes of one text'
set ylabel 'MB a second'
set logscale xy
set format x '%.0s %c'
set yrange [1:*]
plot for [i=0:G_blocks-1] growth index i using 1:2 with linespoints lw 2 pt 7 title columnheader(1)

set output name.'-articles.svg'
set title 'Time by the number of articles'
set xlabel 'articles'
set ylabel 'ms'
unset logscale
set format x '%.0f'
set xrange [0:*]
set yrange [0:*]
plot for [i=0:A_blocks-1] articles index i using 1:2 with linespoints lw 2 pt 7 title columnheader(1)

if (sizes > 1) {
	set output name.'-search.svg'
	set title 'Search by index: 12 queries by the number of articles'
	set ylabel 'ms for all queries'
	set logscale xy
	set format x '%.0s %c'
	set xrange [*:*]
	set yrange [*:*]
	plot for [i=0:S_blocks-1] search index i using 1:2 with linespoints lw 2 pt 7 title columnheader(1)
}

set output name.'-throughput.svg'
set title 'Throughput of one core, MB of text a second'
unset xlabel
unset ylabel
set key off
set style fill solid 0.8
unset logscale
set logscale x
set format x '%.0f'
set xrange [0.5:2000]
set yrange [-0.6:T_records - 0.4]
plot throughput using ($2/2):0:($2/2):(0.35):ytic(1) with boxxyerror lc rgb '#4477aa', \
	'' using 2:0:(sprintf(' %.1f', $2)) with labels left offset 0.3,0
