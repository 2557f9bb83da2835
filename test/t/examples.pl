# The SQL examples of README and doc, with what they print; see script/examples.
use strict;
use warnings;

use FindBin;

exec $^X, "$FindBin::Bin/../../script/examples";
