-- stop
-- vi: Người đọc sẽ thấy số chi bộ được công nhận lớn hơn tổng số chi bộ, điều không thể có.
-- en: A reader would see more cells recognised than there are, which cannot be.
SELECT net, cells, target FROM marts.programme WHERE net > cells OR net < 0
