// Does one of the days that the date of its contribution stands for lie between these?
c.firstDay <> '' AND c.lastDay >= $from AND c.firstDay <= $to
