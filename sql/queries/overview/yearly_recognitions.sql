-- Recognitions by counting year, the unfinished one marked.
FROM marts.yearly_recognitions_at($as_of) ORDER BY year
