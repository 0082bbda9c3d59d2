// Does one of the days that its date stands for lie between these?
n.firstDay <> '' AND n.lastDay >= $from AND n.firstDay <= $to
