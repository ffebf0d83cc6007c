-- Below how many households a count is not shown; 1 where all are.
SELECT value::INTEGER AS small_count FROM meta.setting WHERE name = 'small_count'
