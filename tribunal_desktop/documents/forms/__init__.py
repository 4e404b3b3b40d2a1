"""Papers made from data files (文书样式): template and snapshot in, finished words out, then print, Word or a check."""
